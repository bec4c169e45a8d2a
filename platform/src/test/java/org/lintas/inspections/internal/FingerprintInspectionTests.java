package org.lintas.inspections.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lintas.biometrics.BiometricCapture;
import org.lintas.biometrics.CapturedFinger;
import org.lintas.biometrics.FingerPosition;
import org.lintas.biometrics.FingerprintDuty;
import org.lintas.biometrics.FingerprintExamination;
import org.lintas.emrtd.lds.Octets;
import org.lintas.foundation.CheckMode;
import org.lintas.foundation.CheckRecord;
import org.lintas.foundation.CheckResult;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.TransactionId;
import org.lintas.foundation.storage.TestDatabase;
import org.lintas.inspections.Decision;
import org.lintas.inspections.Finding;
import org.lintas.inspections.InspectionFacts;
import org.lintas.inspections.OfficerDecision;

class FingerprintInspectionTests {

    private static final BiometricCapture CAPTURE = BiometricCapture.ofFingers(
            List.of(new CapturedFinger(FingerPosition.RIGHT_INDEX, Octets.of(new byte[] {1}))));

    private final TestDatabase database = TestDatabase.migrated();
    private final InspectionBench bench = new InspectionBench(database, new HandClock());

    @AfterEach
    void closeBench() {
        bench.close();
        database.close();
    }

    @Test
    void aLaneAsksWhatIsOwedAndTheChecksStandInTheInspection() {
        TransactionId transaction = bench.open("booth-entry");
        assertThat(bench.inspections.fingerprintDuty(transaction)).isEmpty();
        bench.present(transaction);

        assertThat(bench.inspections.fingerprintDuty(transaction))
                .map(FingerprintDuty::kind)
                .contains(FingerprintDuty.Kind.ENROL);
        bench.fingerprints.checks =
                List.of(check(FingerprintExamination.IDENTIFICATION, CheckResult.FAILED, "other-identity"));
        bench.inspections.takeFingerprints(transaction, "scanner-1", CAPTURE);

        assertThat(bench.inspections.existing(transaction).checks())
                .extracting(CheckRecord::name)
                .contains(BackgroundChecks.FINGERPRINT_DUTY, FingerprintExamination.IDENTIFICATION);
        assertThat(bench.desk.preview(transaction))
                .filteredOn(finding -> finding.outcome() == Finding.Outcome.REFER)
                .extracting(Finding::reason)
                .contains("other-identity");
        assertThat(bench.fingerprints.asked)
                .singleElement()
                .satisfies(asked -> assertThat(asked.place().device()).isEqualTo("scanner-1"));
    }

    @Test
    void whatFingerprintsSaidIsStoredWithTheDecisionAndJudgedAgainTheSame() {
        TransactionId transaction = bench.open("booth-entry");
        bench.present(transaction);
        bench.inspections.fingerprintDuty(transaction);
        bench.fingerprints.checks = List.of(check(FingerprintExamination.WATCHLIST, CheckResult.FAILED, "sought"));
        bench.inspections.takeFingerprints(transaction, "scanner-1", CAPTURE);

        Decision decision = bench.inspections.decide(transaction, new OfficerDecision.Refer("officer-1", ""));

        assertThat(decision.findings()).extracting(Finding::reason).contains("sought-by-fingerprints");
        assertThat(bench.inspections.replay(transaction).same()).isTrue();
    }

    @Test
    void fingerprintsAreTakenOnlyOfSomebodyAndNotForEver() {
        TransactionId transaction = bench.open("booth-entry");
        assertThatThrownBy(() -> bench.inspections.takeFingerprints(transaction, "scanner-1", CAPTURE))
                .isInstanceOfSatisfying(
                        LintasException.class, fault -> assertThat(fault.code()).isEqualTo(ErrorCode.STATE_CONFLICT));
        bench.present(transaction);
        for (int i = 0; i < LiveInspection.FINGERPRINT_TRIES_MAX; i++) {
            bench.inspections.takeFingerprints(transaction, "scanner-1", CAPTURE);
        }
        assertThatThrownBy(() -> bench.inspections.takeFingerprints(transaction, "scanner-1", CAPTURE))
                .isInstanceOfSatisfying(
                        LintasException.class, fault -> assertThat(fault.code()).isEqualTo(ErrorCode.STATE_CONFLICT));
    }

    @Test
    void whereNothingWasTakenOrOwedNothingRefers() {
        assertThat(reasons(draft -> {})).isEmpty();
        assertThat(reasons(draft -> draft.modes.put(FingerprintExamination.ENROLMENT, CheckMode.MANDATORY)))
                .isEmpty();
    }

    @Test
    void whoeverOwesFingerprintsGivesSomeWhereTheProfileAsks() {
        Consumer<FactsDraft> owed = draft -> {
            draft.modes.put(FingerprintExamination.ENROLMENT, CheckMode.MANDATORY);
            draft.made(BackgroundChecks.FINGERPRINT_DUTY, CheckResult.SUCCESSFUL, "first-entry");
        };
        assertThat(reasons(owed)).containsExactly("fingerprints-not-taken");
        assertThat(reasons(owed.andThen(
                        draft -> draft.made(FingerprintExamination.ENROLMENT, CheckResult.FAILED, "too-poor"))))
                .containsExactly("fingerprints-not-taken");
        assertThat(reasons(owed.andThen(draft ->
                        draft.made(FingerprintExamination.ENROLMENT, CheckResult.SUCCESSFUL, "fewer-fingers"))))
                .isEmpty();
    }

    @Test
    void aSearchThatSawOnlyAPartRefersWhereTheProfileNeedsIt() {
        Consumer<FactsDraft> partial =
                draft -> draft.made(FingerprintExamination.IDENTIFICATION, CheckResult.UNDETERMINED, "partial");
        assertThat(reasons(partial)).isEmpty();
        assertThat(reasons(partial.andThen(
                        draft -> draft.modes.put(FingerprintExamination.IDENTIFICATION, CheckMode.MANDATORY))))
                .containsExactly("fingerprint-search-incomplete");
    }

    @Test
    void printsOfAnotherPersonRefer() {
        assertThat(reasons(draft ->
                        draft.made(FingerprintExamination.VERIFICATION, CheckResult.FAILED, "under-threshold")))
                .containsExactly("fingerprints-no-match");
    }

    private static List<String> reasons(Consumer<FactsDraft> change) {
        FactsDraft draft = new FactsDraft();
        change.accept(draft);
        InspectionFacts facts = draft.facts();
        return Policies.IN_FORCE.judgeDecision(facts).stream()
                .filter(finding -> finding.outcome() == Finding.Outcome.REFER)
                .map(Finding::reason)
                .toList();
    }

    private static CheckRecord check(String name, CheckResult result, String code) {
        return new CheckRecord(name, result, code, "", List.of(), "1", Duration.ofMillis(9));
    }
}
