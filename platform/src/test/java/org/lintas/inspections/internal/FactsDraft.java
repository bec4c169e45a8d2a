package org.lintas.inspections.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.lintas.biometrics.FaceVerification;
import org.lintas.crossings.StayAssessment;
import org.lintas.documents.DocumentChecks;
import org.lintas.foundation.CheckMode;
import org.lintas.foundation.CheckRecord;
import org.lintas.foundation.CheckResult;
import org.lintas.foundation.DocumentKey;
import org.lintas.foundation.PersonName;
import org.lintas.foundation.TransactionId;
import org.lintas.foundation.TravelDirection;
import org.lintas.foundation.Traveller;
import org.lintas.inspections.InspectionFacts;
import org.lintas.inspections.LaneProfile;
import org.lintas.inspections.Occupancy;
import org.lintas.mrz.PartialDate;
import org.lintas.mrz.Sex;
import org.lintas.mrz.StateCode;
import org.lintas.permissions.Standing;
import org.lintas.permissions.StayRule;
import org.lintas.watchlists.WatchlistAnswer;
import org.lintas.watchlists.WatchlistHit;

/** Facts to change one by one; as they begin, every policy allows. */
final class FactsDraft {

    static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    static final Instant AT = Instant.parse("2026-11-22T04:05:06.789Z");

    final Map<String, CheckMode> modes = new LinkedHashMap<>();
    final Map<String, CheckResult> results = new LinkedHashMap<>();
    private final List<CheckRecord> more = new ArrayList<>();
    Set<Standing.Kind> standings =
            EnumSet.of(Standing.Kind.CITIZEN, Standing.Kind.PERMANENT_RESIDENT, Standing.Kind.REGISTERED_VISITOR);
    String lane = "gate-entry";
    boolean attended;
    int ageMin = 14;
    boolean faceRequired = true;
    boolean readable = true;
    String documentType = "P";
    Optional<PartialDate> born = Optional.of(PartialDate.parse("1990-01-31"));
    TravelDirection direction = TravelDirection.ENTRY;
    Optional<Standing> standing = Optional.of(standing(Standing.Kind.CITIZEN));
    Optional<WatchlistAnswer> watchlist = Optional.of(new WatchlistAnswer(List.of(), 7, AT));
    Optional<StayAssessment> stay = Optional.of(stay(StayAssessment.Verdict.UNLIMITED, 0));
    Optional<CheckResult> lookouts = Optional.of(CheckResult.SUCCESSFUL);
    Optional<CheckResult> face = Optional.of(CheckResult.SUCCESSFUL);
    int faces = 1;
    Optional<Occupancy> occupancy = Optional.of(Occupancy.ONE_PERSON);

    FactsDraft() {
        for (String check : List.of(
                DocumentChecks.MRZ,
                DocumentChecks.CHIP_ACCESS,
                DocumentChecks.PASSIVE_AUTHENTICATION,
                DocumentChecks.CHIP_GENUINE,
                DocumentChecks.MRZ_MATCHES_CHIP,
                DocumentChecks.ISSUING_STATE,
                DocumentChecks.DOCUMENT_EXPIRY,
                BackgroundChecks.PRESENTATION_ATTACK)) {
            modes.put(check, CheckMode.MANDATORY);
            results.put(check, CheckResult.SUCCESSFUL);
        }
    }

    InspectionFacts facts() {
        return new InspectionFacts(
                new TransactionId(UUID.fromString("019aa9a0-0000-7000-8000-000000000001")),
                profile(),
                direction,
                AT,
                DAY,
                readable ? Optional.of(traveller()) : Optional.empty(),
                checks(),
                standing,
                watchlist,
                stay,
                face.map(this::verification),
                occupancy);
    }

    LaneProfile profile() {
        return new LaneProfile(
                lane, 3, attended, standings, ageMin, List.of("P"), modes, faceRequired, false, Duration.ofSeconds(20));
    }

    Traveller traveller() {
        return new Traveller(
                new PersonName("ERIKSSON", "ANNA MARIA"),
                new StateCode("UTO"),
                born,
                Sex.F,
                new DocumentKey(new StateCode("UTO"), "L898902C3"),
                documentType,
                Optional.of(LocalDate.of(2031, 4, 15)));
    }

    /** One more check that was made. */
    void made(String name, CheckResult result, String code) {
        more.add(new CheckRecord(name, result, code, "", List.of(), "1", Duration.ofMillis(9)));
    }

    static CheckRecord check(String name, CheckResult result) {
        String code = result == CheckResult.SUCCESSFUL ? "ok" : "some-fault";
        return new CheckRecord(name, result, code, "", List.of("00ff"), "1", Duration.ofMillis(12));
    }

    static Standing standing(Standing.Kind kind) {
        return new Standing(
                kind,
                Optional.empty(),
                Optional.empty(),
                Optional.of(StayRule.inWindow(90, 90, 180)),
                OptionalInt.empty());
    }

    static StayAssessment stay(StayAssessment.Verdict verdict, int daysOver) {
        return new StayAssessment(verdict, 3, Optional.of(87), Optional.of(DAY.plusDays(86)), daysOver);
    }

    static WatchlistAnswer hits(WatchlistHit.Category category, WatchlistHit.Action action) {
        WatchlistHit hit = new WatchlistHit(
                UUID.fromString("019aa9a0-0000-7000-8000-000000000002"),
                WatchlistHit.MatchedBy.DOCUMENT,
                category,
                action,
                "Immigration Act, section 8",
                "National police",
                Optional.empty());
        return new WatchlistAnswer(List.of(hit), 7, AT);
    }

    private List<CheckRecord> checks() {
        List<CheckRecord> checks = new ArrayList<>();
        results.forEach((name, result) -> checks.add(check(name, result)));
        lookouts.ifPresent(result -> checks.add(check(BackgroundChecks.LOOKOUTS, result)));
        checks.addAll(more);
        return checks;
    }

    private FaceVerification verification(CheckResult result) {
        return new FaceVerification(
                check("face", result),
                OptionalDouble.of(0.61),
                0.43,
                faces,
                Map.of("sharpness", 0.8, "inter-eye-distance", 96.5),
                "photographs");
    }
}
