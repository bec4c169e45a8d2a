package org.lintas.documents.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lintas.documents.DocumentChecks;
import org.lintas.documents.DocumentExamination;
import org.lintas.documents.DocumentRequest;
import org.lintas.documents.Documents;
import org.lintas.documents.ExaminationListener;
import org.lintas.documents.MrzReading;
import org.lintas.documents.TrustState;
import org.lintas.emrtd.AccessKey;
import org.lintas.emrtd.ApduChannel;
import org.lintas.emrtd.ChipReading;
import org.lintas.emrtd.ReadingPlan;
import org.lintas.emrtd.trust.CloneDetection;
import org.lintas.emrtd.trust.CloneVerdict;
import org.lintas.emrtd.trust.DocumentData;
import org.lintas.emrtd.trust.IssuingStates;
import org.lintas.emrtd.trust.PassiveAuthentication;
import org.lintas.emrtd.trust.PassiveAuthenticationPolicy;
import org.lintas.emrtd.trust.PassiveAuthenticationResult;
import org.lintas.foundation.CheckRecord;
import org.lintas.foundation.CheckResult;
import org.lintas.foundation.StateSettings;
import org.lintas.foundation.Traveller;
import org.springframework.stereotype.Service;

/** Examines documents with {@code libraries/mrz} and {@code libraries/emrtd}. */
@Service
class DocumentExaminer implements Documents {

    private final ChipExamination chips;
    private final PassiveAuthentication authentication;
    private final TrustDesk trust;
    private final DocumentSettings settings;
    private final StateSettings state;
    private final Clock clock;

    DocumentExaminer(
            TrustDesk trust, DocumentSettings settings, StateSettings state, Clock clock, ChipExamination chips) {
        this.chips = chips;
        this.trust = trust;
        this.settings = settings;
        this.state = state;
        this.clock = clock;
        this.authentication =
                new PassiveAuthentication(PassiveAuthenticationPolicy.standard().withStates(states(settings)));
    }

    @Override
    public MrzReading readMrz(String mrzText) {
        ReadZone zone = ReadZone.of(mrzText, state.day(clock.instant()));
        return new MrzReading(zone.traveller(), zone.check());
    }

    @Override
    public TrustState trust() {
        return trust.state();
    }

    @Override
    public DocumentExamination examine(DocumentRequest request, ApduChannel chip, ExaminationListener listener) {
        LocalDate today = state.day(request.at());
        ReadZone zone = ReadZone.of(request.mrzText(), today);
        Findings findings = new Findings(listener);
        zone.traveller().ifPresent(traveller -> findings.add(expiry(traveller, today, request.mrzText())));
        TrustDesk.Snapshot snapshot = trust.snapshot();
        Optional<AccessKey> key = zone.key();
        PortraitFinder portrait = new PortraitFinder(listener);
        if (key.isEmpty()) {
            findings.add(ChipChecks.notTried("mrz-unreadable"));
        } else {
            ChipExamination.Order order = new ChipExamination.Order(plan(zone), request.timeLimit());
            ChipExamination.Read read = chips.read(chip, key.get(), order, portrait);
            findings.add(ChipChecks.access(read, portrait.oddities()));
            judge(read.reading(), new Circumstances(zone, request.at(), snapshot), findings);
        }
        List<CheckRecord> checks = new ArrayList<>();
        checks.add(zone.check());
        checks.addAll(findings.all());
        return new DocumentExamination(
                zone.traveller(), checks, portrait.found(), snapshot.store().id());
    }

    private ReadingPlan plan(ReadZone zone) {
        String issuer = zone.traveller()
                .map(traveller -> traveller.document().issuer().letters())
                .orElse("");
        return ReadingPlan.standard().withAccess(settings.accessPolicies().of(issuer));
    }

    /**
     * What a reading is judged against.
     *
     * @param zone the page's zone
     * @param at instant at which validity is judged
     * @param trust who is trusted
     */
    private record Circumstances(ReadZone zone, Instant at, TrustDesk.Snapshot trust) {}

    private void judge(ChipReading reading, Circumstances circumstances, Findings findings) {
        ReadZone zone = circumstances.zone();
        Optional<String> printedState =
                zone.traveller().map(traveller -> traveller.document().issuer().letters());
        Optional<DocumentData> data = DocumentData.of(reading.files(), printedState);
        if (data.isEmpty()) {
            findings.add(ChipChecks.withoutSecurityObject(reading));
            return;
        }
        PassiveAuthenticationResult result =
                authentication.verify(data.get(), circumstances.trust().store(), circumstances.at());
        findings.add(ChipChecks.passiveAuthentication(result, reading));
        findings.add(ChipChecks.issuingState(result));
        ChipChecks.parts(result).forEach(findings::add);
        CloneVerdict clone = CloneDetection.judge(reading, result);
        findings.add(ChipChecks.genuine(clone, reading));
        findings.add(ChipChecks.mrzMatchesChip(zone, reading));
    }

    private static CheckRecord expiry(Traveller traveller, LocalDate today, String mrzText) {
        boolean known = traveller.documentExpiry().isPresent();
        boolean valid =
                traveller.documentExpiry().filter(last -> !last.isBefore(today)).isPresent();
        CheckResult result = valid ? CheckResult.SUCCESSFUL : known ? CheckResult.FAILED : CheckResult.UNDETERMINED;
        return new CheckRecord(
                DocumentChecks.DOCUMENT_EXPIRY,
                result,
                valid ? "ok" : known ? "expired" : "unknown",
                valid ? "valid on " + today : known ? "expired before " + today : "the date of expiry is not known",
                List.of(Hashes.sha256(mrzText)),
                "the State's calendar",
                Duration.ZERO);
    }

    private static IssuingStates states(DocumentSettings settings) {
        IssuingStates states = IssuingStates.standard();
        for (var pair : settings.issuers().entrySet()) {
            states = states.with(pair.getKey(), pair.getValue());
        }
        return states;
    }
}
