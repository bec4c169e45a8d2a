package org.lintas.inspections.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lintas.biometrics.CaptureAdvice;
import org.lintas.biometrics.FaceUse;
import org.lintas.documents.DocumentChecks;
import org.lintas.foundation.CheckRecord;
import org.lintas.foundation.CheckResult;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.TransactionId;
import org.lintas.foundation.storage.TestDatabase;
import org.lintas.inspections.Admission;
import org.lintas.inspections.Decision;
import org.lintas.inspections.Finding;
import org.lintas.inspections.Inspection;
import org.lintas.inspections.InspectionDecided;
import org.lintas.inspections.InspectionFacts;
import org.lintas.inspections.Occupancy;
import org.lintas.inspections.OfficerDecision;
import org.lintas.inspections.PresentedDocument;
import org.lintas.permissions.Standing;
import org.lintas.watchlists.WatchlistHit;

class GateInspectionTests {

    private static final TestDatabase DATABASE = TestDatabase.migrated();

    private final HandClock clock = new HandClock();
    private final InspectionBench bench = new InspectionBench(DATABASE, clock);

    @AfterAll
    static void stopDatabase() {
        DATABASE.close();
    }

    @AfterEach
    void closeBench() {
        bench.close();
    }

    @Test
    void aGoodTravellerIsClearedAndTheCrossingIsDurable() {
        TransactionId transaction = bench.open("gate-entry");
        Admission admission = bench.present(transaction);
        CaptureAdvice advice = bench.inspections.takePicture(transaction, InspectionBench.PICTURE);
        clock.advance(Duration.ofSeconds(9));
        Decision decision = bench.inspections.conclude(transaction, Occupancy.ONE_PERSON);

        assertThat(admission.admitted()).isTrue();
        assertThat(advice).isEqualTo(CaptureAdvice.GOOD);
        assertThat(decision.kind()).isEqualTo(Decision.Kind.CLEAR);
        assertThat(decision.decidedBy()).isEqualTo("gate");
        assertThat(bench.crossings.recorded()).contains(transaction.value());
        assertThat(bench.decided).singleElement().satisfies(event -> {
            assertThat(event.transaction()).isEqualTo(transaction);
            assertThat(event.duration()).isEqualTo(Duration.ofSeconds(9));
            assertThat(event.reasons()).isEmpty();
        });
        assertThat(bench.biometrics.uses).containsExactly(FaceUse.GATE);
        assertThat(bench.lives.size()).isZero();
    }

    @Test
    void theWholeInspectionIsFoundAfterARestartAndMadeAgainTheSame() {
        TransactionId transaction = bench.inGate();
        Decision decision = bench.inspections.conclude(transaction, Occupancy.ONE_PERSON);

        try (InspectionBench restarted = new InspectionBench(DATABASE, clock)) {
            Inspection found = restarted.inspections.find(transaction).orElseThrow();
            assertThat(found.state()).isEqualTo(Inspection.State.ENDED);
            assertThat(found.decision()).contains(decision);
            assertThat(found.traveller()).contains(new FactsDraft().traveller());
            assertThat(found.checks())
                    .extracting(CheckRecord::name)
                    .contains("mrz", "passive-authentication", "watchlists", "permissions", "stay", "face");
            assertThat(found.facts().flatMap(InspectionFacts::face)).isPresent();
            assertThat(restarted.inspections.replay(transaction).same()).isTrue();
            assertThat(restarted.inspections.conclude(transaction, Occupancy.ONE_PERSON))
                    .isEqualTo(decision);
        }
    }

    @Test
    void whileItRunsTheInspectionShowsWhatIsKnown() {
        bench.documents.go = new CompletableFuture<>();
        TransactionId transaction = bench.open("gate-entry");
        assertThat(state(transaction)).isEqualTo(Inspection.State.OPEN);

        CompletableFuture<Admission> admission =
                bench.inspections.presentDocument(transaction, new PresentedDocument("mrz", bench.chip));
        assertThat(state(transaction)).isEqualTo(Inspection.State.EXAMINING);
        assertThat(bench.inspections.find(transaction).orElseThrow().traveller())
                .contains(new FactsDraft().traveller());

        bench.documents.go.complete(null);
        admission.join();
        assertThat(state(transaction)).isEqualTo(Inspection.State.READY);
        assertThat(bench.desk.preview(transaction))
                .filteredOn(finding -> finding.outcome() == Finding.Outcome.REFER)
                .extracting(Finding::policy)
                .containsExactly("one-person-inside", "face-matches");
    }

    @Test
    void manyConclusionsAtTheSameTimeMakeOneDecisionAndOneCrossing() {
        TransactionId transaction = bench.inGate();
        long decisionsBefore = bench.rows("decision");
        CountDownLatch together = new CountDownLatch(1);
        List<CompletableFuture<Decision>> calls = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            calls.add(CompletableFuture.supplyAsync(
                    () -> {
                        awaitQuietly(together);
                        return bench.inspections.conclude(transaction, Occupancy.ONE_PERSON);
                    },
                    task -> Thread.ofVirtual().start(task)));
        }
        together.countDown();

        assertThat(calls.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        assertThat(bench.rows("decision")).isEqualTo(decisionsBefore + 1);
        assertThat(bench.decided).hasSize(1);
    }

    @Test
    void twoProcessesThatConcludeTheSameMakeOneDecision() {
        TransactionId transaction = bench.inGate();
        LiveInspection live = bench.lives.find(transaction).orElseThrow();
        try (InspectionBench other = new InspectionBench(DATABASE, clock)) {
            other.lives.reserve();
            other.lives.add(live);
            Decision one = bench.inspections.conclude(transaction, Occupancy.ONE_PERSON);
            Decision two = other.inspections.conclude(transaction, new Occupancy(2, false));

            assertThat(two).isEqualTo(one);
            assertThat(other.decided).isEmpty();
        }
    }

    @Test
    void aCrossingThatCannotBeRecordedLeavesNoDecision() {
        TransactionId transaction = bench.inGate();
        bench.crossings.breaks = true;
        assertThatThrownBy(() -> bench.inspections.conclude(transaction, Occupancy.ONE_PERSON))
                .isInstanceOf(IllegalStateException.class);
        assertThat(bench.crossings.recorded()).doesNotContain(transaction.value());
        assertThat(bench.decided).isEmpty();

        bench.crossings.breaks = false;
        assertThat(bench.inspections.conclude(transaction, Occupancy.ONE_PERSON).kind())
                .isEqualTo(Decision.Kind.CLEAR);
    }

    @Test
    void aReferredTravellerWaitsInTheSecondLineAndNoCrossingIsRecorded() {
        bench.permissions.standing = Standing.none();
        TransactionId transaction = bench.inGate();
        Decision decision = bench.inspections.conclude(transaction, Occupancy.ONE_PERSON);

        assertThat(decision.kind()).isEqualTo(Decision.Kind.REFER);
        assertThat(decision.referrals()).extracting(Finding::reason).containsExactly("no-permission");
        assertThat(bench.crossings.recorded()).doesNotContain(transaction.value());
        assertThat(state(transaction)).isEqualTo(Inspection.State.REFERRED);
        assertThat(bench.secondLine.waiting())
                .filteredOn(referral -> referral.transaction().equals(transaction))
                .singleElement()
                .satisfies(referral -> assertThat(referral.protection()).isFalse());
        assertThat(bench.desk.pictures(transaction).portrait()).contains(Doubles.PlayedDocuments.PORTRAIT);
        assertThat(bench.inspections.conclude(transaction, Occupancy.ONE_PERSON))
                .isEqualTo(decision);
    }

    @Test
    void whoMayNeedHelpIsMarkedInTheSecondLine() {
        bench.watchlists.answer = FactsDraft.hits(WatchlistHit.Category.PROTECTION, WatchlistHit.Action.PROTECT);
        TransactionId transaction = bench.inGate();
        bench.inspections.conclude(transaction, Occupancy.ONE_PERSON);
        assertThat(bench.secondLine.waiting().getFirst().protection()).isTrue();
        assertThat(bench.secondLine.waiting().getFirst().transaction()).isEqualTo(transaction);
    }

    @Test
    void whatDoesNotAnswerInTimeIsAbortedAndTheChipLetGo() {
        bench.documents.go = new CompletableFuture<>();
        bench.watchlists.go = new CompletableFuture<>();
        TransactionId transaction = bench.open("gate-entry");
        CompletableFuture<Admission> admission =
                bench.inspections.presentDocument(transaction, new PresentedDocument("mrz", bench.chip));
        assertThat(admission).isNotDone();
        assertThat(bench.documents.asked.join().timeLimit()).isLessThan(Duration.ofSeconds(20));

        bench.alarms.ring(Duration.ofSeconds(20));

        assertThat(admission.join().admitted()).isFalse();
        assertThat(bench.chip.closed).isTrue();
        assertThat(bench.inspections.find(transaction).orElseThrow().checks())
                .filteredOn(check -> check.code().equals("time-limit"))
                .extracting(CheckRecord::name)
                .contains("document-examination", "watchlists");

        bench.documents.go.complete(null);
        bench.watchlists.go.complete(null);
        Decision decision = bench.inspections.conclude(transaction, Occupancy.ONE_PERSON);
        assertThat(decision.referrals())
                .extracting(Finding::reason)
                .contains("background-incomplete", "document-not-verified");
    }

    @Test
    void beforeTheTimeIsUpNothingIsCutOff() {
        bench.documents.go = new CompletableFuture<>();
        TransactionId transaction = bench.open("gate-entry");
        CompletableFuture<Admission> admission =
                bench.inspections.presentDocument(transaction, new PresentedDocument("mrz", bench.chip));
        bench.alarms.ring(Duration.ofMillis(19_999));
        assertThat(admission).isNotDone();
        assertThat(bench.chip.closed).isFalse();
        bench.documents.go.complete(null);
        assertThat(admission.join().admitted()).isTrue();
        assertThat(bench.alarms.set()).isZero();
    }

    @Test
    void aLookoutOpensNoGate() {
        bench.lookouts.meant = List.of(new UUID(1, 1));
        Admission admission = bench.present(bench.open("gate-entry"));
        assertThat(admission.admitted()).isFalse();
        assertThat(admission.findings())
                .filteredOn(finding -> finding.outcome() == Finding.Outcome.REFER)
                .extracting(Finding::reason)
                .containsExactly("lookout");
    }

    @Test
    void aBrokenNeighbourRefersInsteadOfHanging() {
        bench.documents.breaks = true;
        bench.watchlists.go = CompletableFuture.failedFuture(new IllegalStateException("broken on purpose"));
        TransactionId transaction = bench.open("gate-entry");
        Admission admission = bench.present(transaction);
        assertThat(admission.findings())
                .filteredOn(finding -> finding.outcome() == Finding.Outcome.REFER)
                .extracting(Finding::reason)
                .contains("chip-not-read", "background-incomplete");
        assertThat(bench.inspections.find(transaction).orElseThrow().checks())
                .filteredOn(check -> check.code().equals("broken"))
                .extracting(CheckRecord::name)
                .containsExactlyInAnyOrder("document-examination", "watchlists");
    }

    @Test
    void anUnreadableDocumentIsReferredWithoutAskingAboutAnybody() {
        bench.documents.readable = false;
        bench.documents.results = Map.of(DocumentChecks.CHIP_ACCESS, CheckResult.ABORTED);
        TransactionId transaction = bench.inGate();
        Decision decision = bench.inspections.conclude(transaction, Occupancy.ONE_PERSON);
        assertThat(decision.referrals().getFirst().reason()).isEqualTo("document-unreadable");
        assertThat(bench.inspections.find(transaction).orElseThrow().traveller())
                .isEmpty();
    }

    @Test
    void asManyInspectionsAsTheSettingSaysAndNotOneMore() {
        InspectionSettings two = new InspectionSettings(2, Duration.ofMinutes(3), Duration.ofSeconds(5));
        try (InspectionBench small = new InspectionBench(DATABASE, clock, two)) {
            TransactionId first = small.open("gate-entry");
            small.open("gate-entry");
            assertThatThrownBy(() -> small.open("gate-entry")).satisfies(code(ErrorCode.EXHAUSTED));

            small.inspections.abandon(first, "traveller-left");
            small.open("gate-entry");
            assertThatThrownBy(() -> small.inspections.takePicture(first, InspectionBench.PICTURE))
                    .satisfies(code(ErrorCode.STATE_CONFLICT));
        }
    }

    @Test
    void anInspectionThatNothingHappensToIsAbandoned() {
        TransactionId idle = bench.open("gate-entry");
        clock.advance(Duration.ofMinutes(2));
        TransactionId fresh = bench.open("gate-entry");
        clock.advance(Duration.ofSeconds(61));
        bench.abandonment.abandonIdle();

        assertThat(state(idle)).isEqualTo(Inspection.State.ABANDONED);
        assertThat(state(fresh)).isEqualTo(Inspection.State.OPEN);
        assertThatThrownBy(() -> bench.inspections.conclude(idle, Occupancy.ONE_PERSON))
                .satisfies(code(ErrorCode.STATE_CONFLICT));
    }

    @Test
    void whatACrashLeftOpenIsAbandonedAtTheNextStart() {
        TransactionId unfinished = bench.open("gate-entry");
        TransactionId cleared = bench.inGate();
        bench.inspections.conclude(cleared, Occupancy.ONE_PERSON);
        clock.advance(Duration.ofSeconds(1));

        try (InspectionBench restarted = new InspectionBench(DATABASE, clock)) {
            TransactionId early = restarted.open("gate-entry");
            restarted.abandonment.abandonUnfinished();
            assertThat(restarted.inspections.find(unfinished).orElseThrow().state())
                    .isEqualTo(Inspection.State.ABANDONED);
            assertThat(restarted.inspections.find(cleared).orElseThrow().state())
                    .isEqualTo(Inspection.State.ENDED);
            assertThat(restarted.inspections.find(early).orElseThrow().state()).isEqualTo(Inspection.State.OPEN);
            assertThat(restarted
                            .jdbc
                            .sql("SELECT abandon_reason FROM inspections.inspection WHERE transaction = ?")
                            .param(unfinished.value())
                            .query(String.class)
                            .single())
                    .isEqualTo("node-restarted");
        }
    }

    @Test
    void abandoningTwiceIsNoErrorAndAbandoningADecisionIs() {
        TransactionId left = bench.open("gate-entry");
        bench.inspections.abandon(left, "traveller-left");
        bench.inspections.abandon(left, "device-failed");

        TransactionId cleared = bench.inGate();
        bench.inspections.conclude(cleared, Occupancy.ONE_PERSON);
        assertThatThrownBy(() -> bench.inspections.abandon(cleared, "traveller-left"))
                .satisfies(code(ErrorCode.STATE_CONFLICT));
        assertThatThrownBy(() -> bench.inspections.abandon(cleared, "No reason!"))
                .satisfies(code(ErrorCode.VALUE_INVALID));
    }

    @Test
    void whatIsUnknownOrComesTwiceIsTheCallersFault() {
        TransactionId nobody = TransactionId.of("019aa9a0-0000-7000-8000-0000000000ff");
        assertThatThrownBy(() -> bench.inspections.conclude(nobody, Occupancy.ONE_PERSON))
                .satisfies(code(ErrorCode.NOT_FOUND));
        assertThatThrownBy(() -> bench.inspections.abandon(nobody, "x")).satisfies(code(ErrorCode.NOT_FOUND));
        assertThatThrownBy(() -> bench.open("no-such-profile")).satisfies(code(ErrorCode.NOT_FOUND));
        assertThat(bench.inspections.find(nobody)).isEmpty();

        TransactionId transaction = bench.open("gate-entry");
        bench.present(transaction);
        assertThatThrownBy(() -> bench.present(transaction)).satisfies(code(ErrorCode.STATE_CONFLICT));
    }

    @Test
    void aGateWithoutADocumentRefers() {
        TransactionId transaction = bench.open("gate-entry");
        assertThat(bench.inspections.conclude(transaction, Occupancy.ONE_PERSON).referrals())
                .extracting(Finding::reason)
                .startsWith("document-unreadable");
    }

    @Test
    void aBoothIsNotDecidedByItself() {
        TransactionId transaction = bench.open("booth-entry");
        bench.present(transaction);
        assertThatThrownBy(() -> bench.inspections.conclude(transaction, Occupancy.ONE_PERSON))
                .satisfies(code(ErrorCode.NOT_ALLOWED));
    }

    @Test
    void theGatesOwnDecisionStaysItsAnswerAfterAnOfficerDecided() {
        bench.permissions.standing = Standing.none();
        TransactionId transaction = bench.inGate();
        Decision gate = bench.inspections.conclude(transaction, Occupancy.ONE_PERSON);
        bench.inspections.decide(transaction, new OfficerDecision.Refuse("officer-1", "C", ""));
        assertThat(bench.inspections.conclude(transaction, Occupancy.ONE_PERSON))
                .isEqualTo(gate);
    }

    @Test
    void recentInspectionsAreListedNewestFirstByLane() {
        TransactionId transaction = bench.inGate();
        clock.advance(Duration.ofSeconds(3));
        bench.inspections.conclude(transaction, new Occupancy(1, true));
        assertThat(bench.inspections.recent(Optional.of("E1"), 200))
                .filteredOn(summary -> summary.transaction().equals(transaction))
                .singleElement()
                .satisfies(summary -> {
                    assertThat(summary.outcome()).contains(Decision.Kind.REFER);
                    assertThat(summary.reason()).contains("object-left");
                    assertThat(summary.duration()).contains(Duration.ofSeconds(3));
                });
        assertThat(bench.inspections.recent(Optional.of("X9"), 10)).isEmpty();
        assertThat(bench.inspections.recent(Optional.empty(), 1)).hasSize(1);
    }

    @Test
    void decisionsAreCountedBySpan() {
        TransactionId transaction = bench.inGate();
        clock.advance(Duration.ofHours(5).plusSeconds(4));
        bench.inspections.conclude(transaction, Occupancy.ONE_PERSON);
        var start = clock.instant().minusSeconds(60);
        var points = bench.statistics.throughput(start, start.plusSeconds(180), Duration.ofSeconds(60));
        assertThat(points).hasSize(3);
        assertThat(points.get(1).cleared()).isEqualTo(1);
        assertThat(points.get(1).medianSeconds()).hasValue(5 * 3600 + 4);
        assertThat(points.get(0).medianSeconds()).isEmpty();
        assertThat(points.get(0).p95Seconds()).isEmpty();
        assertThat(points.get(0).cleared()).isZero();
        assertThatThrownBy(() -> bench.statistics.throughput(start, start.plusSeconds(1_441), Duration.ofSeconds(1)))
                .satisfies(code(ErrorCode.VALUE_INVALID));
        assertThat(bench.statistics.throughput(start, start.plusSeconds(1_440), Duration.ofSeconds(1)))
                .hasSize(1_440);
    }

    @Test
    void eventsCarryReasonsAndNoPersonalData() {
        bench.permissions.standing = Standing.none();
        TransactionId transaction = bench.inGate();
        bench.inspections.conclude(transaction, Occupancy.ONE_PERSON);
        InspectionDecided event = bench.decided.getFirst();
        assertThat(event.reasons()).containsExactly("no-permission");
        assertThat(event.toString()).doesNotContain("ERIKSSON").doesNotContain("L898902C3");
    }

    private Inspection.State state(TransactionId transaction) {
        return bench.inspections.find(transaction).orElseThrow().state();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static Consumer<Throwable> code(ErrorCode code) {
        return thrown -> assertThat(thrown)
                .isInstanceOfSatisfying(
                        LintasException.class, fault -> assertThat(fault.code()).isEqualTo(code));
    }
}
