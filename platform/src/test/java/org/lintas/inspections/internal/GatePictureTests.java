package org.lintas.inspections.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lintas.biometrics.CaptureAdvice;
import org.lintas.biometrics.LivePicture;
import org.lintas.foundation.CheckResult;
import org.lintas.foundation.ImageBytes;
import org.lintas.foundation.TransactionId;
import org.lintas.foundation.storage.TestDatabase;
import org.lintas.inspections.Admission;
import org.lintas.inspections.Decision;
import org.lintas.inspections.Finding;
import org.lintas.inspections.Occupancy;
import org.lintas.inspections.PresentedDocument;

/** Pictures at a gate: which are compared, which one counts, and what happens without one. */
class GatePictureTests {

    private static final TestDatabase DATABASE = TestDatabase.migrated();

    private final InspectionBench bench = new InspectionBench(DATABASE, new HandClock());

    @AfterAll
    static void stopDatabase() {
        DATABASE.close();
    }

    @AfterEach
    void closeBench() {
        bench.close();
    }

    @Test
    void aPictureTakenBeforeTheChipIsReadIsComparedWhenThePortraitComes() {
        bench.documents.go = new CompletableFuture<>();
        TransactionId transaction = bench.open("gate-entry");
        CompletableFuture<Admission> admission =
                bench.inspections.presentDocument(transaction, new PresentedDocument("mrz", bench.chip));
        bench.inspections.takePicture(transaction, InspectionBench.PICTURE);
        assertThat(bench.biometrics.comparisons).hasValue(0);

        bench.documents.go.complete(null);
        admission.join();
        assertThat(bench.inspections.conclude(transaction, Occupancy.ONE_PERSON).kind())
                .isEqualTo(Decision.Kind.CLEAR);
        assertThat(bench.biometrics.comparisons).hasValue(1);
    }

    @Test
    void theBetterOfSeveralPicturesCounts() {
        LivePicture bad = picture(3);
        bench.biometrics.result = live -> live.equals(bad) ? CheckResult.FAILED : CheckResult.SUCCESSFUL;
        TransactionId transaction = bench.open("gate-entry");
        bench.present(transaction);
        bench.inspections.takePicture(transaction, bad);
        awaitComparisons(transaction);
        bench.inspections.takePicture(transaction, InspectionBench.PICTURE);
        assertThat(bench.inspections.conclude(transaction, Occupancy.ONE_PERSON).kind())
                .isEqualTo(Decision.Kind.CLEAR);
    }

    @Test
    void fiveComparisonsAreMadeAndNoSixth() {
        bench.biometrics.result = live -> CheckResult.FAILED;
        TransactionId transaction = bench.open("gate-entry");
        bench.present(transaction);
        for (int i = 0; i < FaceEvidence.COMPARISONS_MAX + 1; i++) {
            bench.inspections.takePicture(transaction, picture(i));
            awaitComparisons(transaction);
        }
        assertThat(bench.biometrics.comparisons).hasValue(FaceEvidence.COMPARISONS_MAX);
        Decision decision = bench.inspections.conclude(transaction, Occupancy.ONE_PERSON);
        assertThat(decision.referrals()).extracting(Finding::reason).containsExactly("face-no-match");
    }

    @Test
    void aPictureThatIsNotGoodIsNotCompared() {
        bench.biometrics.advice = CaptureAdvice.COME_CLOSER;
        TransactionId transaction = bench.inGate();
        Decision decision = bench.inspections.conclude(transaction, Occupancy.ONE_PERSON);
        assertThat(decision.referrals()).extracting(Finding::reason).containsExactly("face-not-compared");
        assertThat(bench.biometrics.comparisons).hasValue(0);
    }

    @Test
    void aComparisonThatDoesNotEndIsNotWaitedForForever() {
        bench.biometrics.go = new CompletableFuture<>();
        TransactionId transaction = bench.inGate();
        CompletableFuture<Decision> decision = CompletableFuture.supplyAsync(
                () -> bench.inspections.conclude(transaction, Occupancy.ONE_PERSON),
                task -> Thread.ofVirtual().start(task));
        while (bench.alarms.set() == 0) {
            Thread.onSpinWait();
        }
        bench.alarms.ring(Duration.ofSeconds(5));
        assertThat(decision.join().referrals()).extracting(Finding::reason).containsExactly("face-not-compared");
    }

    @Test
    void anAlarmOfTheCameraStaysWhateverTheNextPictureShows() {
        TransactionId transaction = bench.open("gate-entry");
        bench.present(transaction);
        bench.inspections.takePicture(
                transaction, new LivePicture(ImageBytes.of(new byte[] {9}), LivePicture.PresentationAttack.DETECTED));
        bench.inspections.takePicture(transaction, InspectionBench.PICTURE);
        Decision decision = bench.inspections.conclude(transaction, Occupancy.ONE_PERSON);
        assertThat(decision.referrals()).extracting(Finding::reason).containsExactly("presentation-attack");
    }

    private void awaitComparisons(TransactionId transaction) {
        bench.lives.find(transaction).orElseThrow().face().running().join();
    }

    private static LivePicture picture(int content) {
        return new LivePicture(
                ImageBytes.of(new byte[] {7, (byte) content}), LivePicture.PresentationAttack.NOT_DETECTED);
    }
}
