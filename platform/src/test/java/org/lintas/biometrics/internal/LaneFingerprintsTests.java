package org.lintas.biometrics.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lintas.audit.AuditAction;
import org.lintas.audit.AuditEvent;
import org.lintas.audit.HeardAudit;
import org.lintas.biometrics.AssessedFinger;
import org.lintas.biometrics.BiometricCapture;
import org.lintas.biometrics.BiometricGalleries;
import org.lintas.biometrics.BiometricGalleries.GalleryEnrolment;
import org.lintas.biometrics.BiometricUse;
import org.lintas.biometrics.CapturedFinger;
import org.lintas.biometrics.ComparisonView;
import org.lintas.biometrics.DuplicateCandidates;
import org.lintas.biometrics.DuplicateCandidates.Verdict;
import org.lintas.biometrics.DuplicateSweeps;
import org.lintas.biometrics.FingerAdvice;
import org.lintas.biometrics.FingerPosition;
import org.lintas.biometrics.FingerprintDuty;
import org.lintas.biometrics.FingerprintExamination;
import org.lintas.biometrics.FingerprintRequest;
import org.lintas.biometrics.GalleryName;
import org.lintas.biometrics.MissingFinger;
import org.lintas.biometrics.SubjectId;
import org.lintas.biometrics.TravellerFingerprints;
import org.lintas.emrtd.lds.Octets;
import org.lintas.foundation.CheckRecord;
import org.lintas.foundation.CheckResult;
import org.lintas.foundation.ImageBytes;
import org.lintas.foundation.LaneId;
import org.lintas.foundation.StateSettings;
import org.lintas.foundation.StatedReason;
import org.lintas.foundation.TransactionId;
import org.lintas.foundation.TravelDirection;
import org.lintas.foundation.Traveller;
import org.lintas.foundation.storage.Eventually;
import org.lintas.foundation.storage.ModuleUnderTest;
import org.lintas.mrz.StateCode;
import org.lintas.simulators.faces.Capture;
import org.lintas.simulators.faces.FaceRenderer;
import org.lintas.simulators.faces.Identity;
import org.lintas.testkit.SetClock;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LaneFingerprintsTests {

    private static final StatedReason REASON = new StatedReason("Both hands were looked at.", "officer-1");

    private static final Set<FingerPosition> TWO = Set.of(FingerPosition.RIGHT_INDEX, FingerPosition.RIGHT_MIDDLE);

    private final HeardAudit audit = new HeardAudit();
    private ModuleUnderTest module;
    private TravellerFingerprints lane;
    private BiometricGalleries galleries;
    private DuplicateCandidates duplicates;

    @BeforeAll
    void start() {
        module = new ModuleUnderTest(
                "org.lintas.biometrics.internal",
                new SetClock(Instant.parse("2026-11-22T03:00:00Z")),
                new StateSettings(new StateCode("QMR"), ZoneId.of("Asia/Singapore")),
                audit,
                BiometricsSettings.of("simulated-site"));
        lane = module.bean(TravellerFingerprints.class);
        galleries = module.bean(BiometricGalleries.class);
        duplicates = module.bean(DuplicateCandidates.class);
    }

    @AfterAll
    void stop() {
        module.close();
    }

    @Test
    void aForeignTravellerIsEnrolledAtTheFirstEntryAndVerifiedAfterwards() {
        Traveller traveller = MadePeople.traveller("ERIKSSON", "L1000001");
        assertThat(duty(traveller).kind()).isEqualTo(FingerprintDuty.Kind.ENROL);
        assertThat(duty(traveller).positions()).isEqualTo(FingerPosition.EIGHT);

        FingerprintExamination first = examine(traveller, MadePeople.fingers(1, TWO, 1));
        assertThat(codes(first))
                .containsExactly(
                        "fingerprint-watchlist ok",
                        "fingerprint-identification ok",
                        "fingerprint-enrolment fewer-fingers");
        assertThat(first.fingers()).containsOnlyKeys(TWO);

        assertThat(duty(traveller).kind()).isEqualTo(FingerprintDuty.Kind.VERIFY);
        FingerprintExamination again = examine(traveller, MadePeople.fingers(1, TWO, 2));
        assertThat(codes(again)).containsExactly("fingerprint-verification ok", "fingerprint-watchlist ok");
        assertThat(again.subject()).isEqualTo(first.subject());
        assertThat(audit.about(first.subject().orElseThrow().toString()))
                .extracting(AuditEvent::action)
                .containsExactly(AuditAction.BIOMETRICS_ENROLLED);
    }

    @Test
    void anotherHolderOfTheSameDocumentIsNotVerified() {
        Traveller traveller = MadePeople.traveller("OWNER", "L2000001");
        examine(traveller, MadePeople.fingers(2, TWO, 1));

        FingerprintExamination stranger = examine(traveller, MadePeople.fingers(3, TWO, 1));

        assertThat(codes(stranger))
                .containsExactly(
                        "fingerprint-verification under-threshold",
                        "fingerprint-watchlist ok",
                        "fingerprint-identification ok");
        assertThat(stranger.subject()).isEmpty();
    }

    @Test
    void whoReturnsUnderAnotherNameIsFoundAndAnOfficerDecides() {
        Traveller before = MadePeople.traveller("BEFORE", "L4000001");
        Traveller after = MadePeople.traveller("AFTER", "L4000002");
        SubjectId older =
                examine(before, MadePeople.fingers(4, TWO, 1)).subject().orElseThrow();

        FingerprintExamination found = examine(after, MadePeople.fingers(4, TWO, 2));

        assertThat(codes(found)).contains("fingerprint-identification other-identity");
        assertThat(found.others()).hasSize(1).first().extracting("subject").isEqualTo(older);
        SubjectId newer = found.subject().orElseThrow();
        var pair = duplicates.open().stream()
                .filter(open -> open.newer().equals(newer))
                .findFirst()
                .orElseThrow();
        ComparisonView view = duplicates.compare(pair.id());
        assertThat(view.identities().left()).contains("AFTER");
        assertThat(view.identities().right()).contains("BEFORE");
        assertThat(view.fingers()).hasSize(2).allSatisfy(finger -> {
            assertThat(finger.pairs()).isNotEmpty();
            assertThat(finger.prints().left().picture().length()).isPositive();
        });

        assertThat(codes(examine(after, MadePeople.fingers(4, TWO, 5))))
                .contains("fingerprint-verification ok", "fingerprint-identification duplicate-undecided");
        duplicates.decide(pair.id(), Verdict.SAME_PERSON, REASON);

        assertThat(duplicates.open()).noneMatch(open -> open.id().equals(pair.id()));
        FingerprintExamination later = examine(after, MadePeople.fingers(4, TWO, 3));
        assertThat(later.subject()).contains(older);
        assertThat(codes(later)).containsExactly("fingerprint-verification ok", "fingerprint-watchlist ok");
    }

    @Test
    void aSweepFindsWhoWasEnrolledTwiceAndShowsHowFarItIs() {
        for (String number : List.of("sweep-1", "sweep-2")) {
            galleries.enrol(new GalleryEnrolment(
                    Optional.of(number),
                    Set.of(GalleryName.TRAVELLERS),
                    MadePeople.fingers(13, TWO, number.hashCode())));
        }
        DuplicateSweeps sweeps = module.bean(DuplicateSweeps.class);
        sweeps.begin();
        Eventually.until(
                Duration.ofMinutes(2),
                () -> sweeps.newest().orElseThrow().endedAt().isPresent());

        var ended = sweeps.newest().orElseThrow();
        assertThat(ended.state()).isEqualTo(DuplicateSweeps.Progress.State.DONE);
        assertThat(ended.searched()).isEqualTo(ended.total()).isGreaterThanOrEqualTo(2);
        SubjectId first = galleries.find("sweep-1").orElseThrow();
        assertThat(duplicates.open())
                .filteredOn(pair -> pair.foundBy().equals("sweep"))
                .anyMatch(pair -> pair.newer().equals(first) || pair.older().equals(first));
    }

    @Test
    void aNewPassportOfTheSameNameLeadsToTheSameSubject() {
        SubjectId known = examine(MadePeople.traveller("RENEWED", "L5000001"), MadePeople.fingers(5, TWO, 1))
                .subject()
                .orElseThrow();

        FingerprintExamination found =
                examine(MadePeople.traveller("RENEWED", "L5000002"), MadePeople.fingers(5, TWO, 2));

        assertThat(codes(found))
                .containsExactly("fingerprint-watchlist ok", "fingerprint-identification other-document");
        assertThat(found.subject()).contains(known);
    }

    @Test
    void aNewPassportDoesNotClearWhoHasAnUndecidedDuplicate() {
        examine(MadePeople.traveller("FIRSTNAME", "L5100001"), MadePeople.fingers(14, TWO, 1));
        SubjectId undecided = examine(MadePeople.traveller("OTHERNAME", "L5100002"), MadePeople.fingers(14, TWO, 2))
                .subject()
                .orElseThrow();

        FingerprintExamination found =
                examine(MadePeople.traveller("OTHERNAME", "L5100003"), MadePeople.fingers(14, TWO, 3));

        assertThat(found.subject()).contains(undecided);
        assertThat(codes(found))
                .containsExactly("fingerprint-watchlist ok", "fingerprint-identification duplicate-undecided");
    }

    @Test
    void aNewPassportDoesNotHideThatOthersHaveTheseFingersToo() {
        SubjectId known = examine(MadePeople.traveller("HOLDER", "L5200001"), MadePeople.fingers(15, TWO, 1))
                .subject()
                .orElseThrow();
        SubjectId other = galleries.enrol(new GalleryEnrolment(
                Optional.of("register-15"), Set.of(GalleryName.TRAVELLERS), MadePeople.fingers(15, TWO, 2)));

        FingerprintExamination found =
                examine(MadePeople.traveller("HOLDER", "L5200002"), MadePeople.fingers(15, TWO, 3));

        assertThat(found.subject()).contains(known);
        assertThat(codes(found)).contains("fingerprint-identification other-identity");
        assertThat(duplicates.open())
                .anyMatch(pair -> pair.newer().equals(known) && pair.older().equals(other));
    }

    @Test
    void aFaceAloneDoesNotVerifyFingerprints() {
        Traveller traveller = MadePeople.traveller("FACE", "L5300001");
        examine(traveller, withFace(MadePeople.fingers(16, Set.of(FingerPosition.RIGHT_INDEX), 1), 1));

        FingerprintExamination again =
                examine(traveller, withFace(MadePeople.fingers(16, Set.of(FingerPosition.LEFT_INDEX), 2), 2));

        assertThat(codes(again)).startsWith("fingerprint-verification too-poor");
        assertThat(again.subject()).isEmpty();
    }

    private static BiometricCapture withFace(BiometricCapture fingers, long visit) {
        return new BiometricCapture(
                fingers.fingers(),
                List.of(),
                Optional.of(ImageBytes.of(FaceRenderer.jpeg(Identity.of(16), Capture.live(visit)))));
    }

    @Test
    void whoIsSoughtIsFoundByTheFingersAlone() {
        galleries.enrol(
                new GalleryEnrolment(Optional.of("case-7"), Set.of(GalleryName.SOUGHT), MadePeople.fingers(6, TWO, 1)));

        FingerprintExamination hit =
                examine(MadePeople.traveller("WHOEVER", "L6000001"), MadePeople.fingers(6, TWO, 2));

        assertThat(codes(hit)).contains("fingerprint-watchlist sought");
        assertThat(hit.checks())
                .filteredOn(check -> check.code().equals("sought"))
                .extracting(CheckRecord::result)
                .containsExactly(CheckResult.FAILED);
    }

    @Test
    void fingersThatAreMissingAreAReasonAndNoRefusal() {
        CapturedFinger index = MadePeople.finger(7, FingerPosition.RIGHT_INDEX, 1);
        BiometricCapture capture = new BiometricCapture(
                List.of(index),
                List.of(new MissingFinger(FingerPosition.RIGHT_MIDDLE, MissingFinger.Reason.MISSING)),
                Optional.empty());

        FingerprintExamination made = examine(MadePeople.traveller("NINE", "L7000001"), capture);

        assertThat(codes(made)).contains("fingerprint-enrolment fewer-fingers");
        var summary = galleries.summary(made.subject().orElseThrow()).orElseThrow();
        assertThat(summary.missing()).containsExactlyElementsOf(capture.missing());
    }

    @Test
    void whatShowsNoFingerIsNotEnrolledAndSaysSo() {
        CapturedFinger nothing = new CapturedFinger(FingerPosition.RIGHT_INDEX, Octets.of(new byte[] {1, 2, 3}));
        assertThat(lane.assess(nothing)).isEqualTo(new AssessedFinger(FingerAdvice.PLACE_FINGER, OptionalInt.empty()));
        CapturedFinger print = MadePeople.finger(1, FingerPosition.RIGHT_INDEX, 1);
        assertThat(lane.assess(print).quality().orElseThrow()).isBetween(25, 100);

        FingerprintExamination made =
                examine(MadePeople.traveller("BLANK", "L8000001"), BiometricCapture.ofFingers(List.of(nothing)));

        assertThat(codes(made)).containsExactly("fingerprint-enrolment too-poor");
        assertThat(made.subject()).isEmpty();
    }

    @Test
    void citizensAndChildrenGiveNoFingers() {
        Traveller foreign = MadePeople.traveller("CHILD", "L9000001");
        assertThat(lane.duty(foreign, TravelDirection.EXIT, MadePeople.DAY).reason())
                .isEqualTo("not-enrolled");
        assertThat(lane.duty(foreign, TravelDirection.ENTRY, MadePeople.DAY.minusYears(26))
                        .reason())
                .isEqualTo("child");
        Traveller citizen = new Traveller(
                foreign.name(),
                new StateCode("QMR"),
                foreign.dateOfBirth(),
                foreign.sex(),
                foreign.document(),
                "P",
                Optional.empty());
        assertThat(duty(citizen).reason()).isEqualTo("citizen");
    }

    @Test
    void whoIsDeletedIsNeitherFoundNorReadableAnyMore() {
        Traveller traveller = MadePeople.traveller("GONE", "LA000001");
        SubjectId subject =
                examine(traveller, MadePeople.fingers(10, TWO, 1)).subject().orElseThrow();

        assertThat(galleries.delete(subject, REASON)).isTrue();

        assertThat(galleries.delete(subject, REASON)).isFalse();
        assertThat(galleries.summary(subject)).isEmpty();
        assertThat(galleries
                        .identify(
                                GalleryName.TRAVELLERS, MadePeople.fingers(10, TWO, 2), BiometricUse.IDENTIFICATION, 5)
                        .matches())
                .isEmpty();
        assertThat(duty(traveller).kind()).isEqualTo(FingerprintDuty.Kind.ENROL);
        assertThat(module.sql()
                        .sql("SELECT count(*) FROM biometrics.reference WHERE subject = ?")
                        .param(subject.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void nothingOfAPersonIsReadableInTheDatabase() {
        examine(MadePeople.traveller("SECRETNAME", "LB000001"), MadePeople.fingers(11, TWO, 1));

        List<byte[]> stored = module.sql()
                .sql(
                        "SELECT content FROM biometrics.identity UNION ALL SELECT template FROM biometrics.reference WHERE template IS NOT NULL")
                .query((row, number) -> row.getBytes(1))
                .list();
        assertThat(stored).isNotEmpty().allSatisfy(bytes -> {
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            assertThat(text).doesNotContain("SECRETNAME", "positionsX");
        });
    }

    @Test
    void everyFingerAndComparisonIsCountedByLaneDeviceAndGroup() {
        Traveller traveller = MadePeople.traveller("COUNTED", "LC000001");
        examine(traveller, MadePeople.fingers(12, TWO, 1));
        examine(traveller, MadePeople.fingers(12, TWO, 2));
        module.bean(ComparisonLog.class).flush();

        assertThat(module.sql().sql("""
                                SELECT count(*) FROM biometrics.acquisition
                                WHERE lane = 'B1' AND device = 'scanner-1' AND nationality = 'UTO' AND age_band = '18-39'
                                AND outcome = 'ACQUIRED' AND quality > 0""").query(Integer.class).single()).isGreaterThanOrEqualTo(4);
        assertThat(module.sql().sql("""
                                SELECT count(*) FROM biometrics.comparison
                                WHERE modality = 'FINGER' AND use = 'VERIFICATION' AND result = 'SUCCESSFUL' AND lane = 'B1'""").query(Integer.class).single()).isPositive();
    }

    private FingerprintDuty duty(Traveller traveller) {
        return lane.duty(traveller, TravelDirection.ENTRY, MadePeople.DAY);
    }

    private FingerprintExamination examine(Traveller traveller, BiometricCapture capture) {
        var place = new FingerprintRequest.Place(
                TransactionId.of("0196f0a0-0000-7000-8000-000000000001"), new LaneId("B1"), "scanner-1");
        return lane.examine(new FingerprintRequest(place, traveller, TravelDirection.ENTRY, MadePeople.DAY, capture));
    }

    private static List<String> codes(FingerprintExamination made) {
        return made.checks().stream()
                .map(check -> check.name() + " " + check.code())
                .toList();
    }
}
