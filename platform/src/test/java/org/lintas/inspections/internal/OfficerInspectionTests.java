package org.lintas.inspections.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintas.audit.AuditAction;
import org.lintas.audit.AuditActor;
import org.lintas.audit.AuditEvent;
import org.lintas.biometrics.FaceUse;
import org.lintas.emrtd.lds.Octets;
import org.lintas.foundation.CheckResult;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.TransactionId;
import org.lintas.foundation.storage.TestDatabase;
import org.lintas.inspections.Decision;
import org.lintas.inspections.Finding;
import org.lintas.inspections.Inspection;
import org.lintas.inspections.InspectionFacts;
import org.lintas.inspections.LegalGround;
import org.lintas.inspections.Occupancy;
import org.lintas.inspections.OfficerDecision;
import org.lintas.inspections.PresentedDocument;
import org.lintas.inspections.Referral;
import org.lintas.permissions.Standing;
import org.lintas.watchlists.WatchlistHit;

class OfficerInspectionTests {

    private static final String OFFICER = "019aa9a0-0000-7000-8000-00000000000a";
    private static final String OTHER = "019aa9a0-0000-7000-8000-00000000000b";

    private final HandClock clock = new HandClock();
    private TestDatabase database;
    private InspectionBench bench;

    @BeforeEach
    void openBench() {
        database = TestDatabase.migrated();
        bench = new InspectionBench(database, clock);
    }

    @AfterEach
    void closeBench() {
        bench.close();
        database.close();
    }

    @Test
    void aBoothClearsAGoodTravellerWithoutANote() {
        TransactionId transaction = atBooth();
        Decision decision = bench.inspections.decide(transaction, new OfficerDecision.Clear(OFFICER, ""));
        assertThat(decision.kind()).isEqualTo(Decision.Kind.CLEAR);
        assertThat(decision.decidedBy()).isEqualTo(OFFICER);
        assertThat(decision.note()).isEmpty();
        assertThat(bench.crossings.recorded()).containsExactly(transaction.value());
        assertThat(bench.biometrics.uses).containsExactly(FaceUse.BOOTH);
        assertThat(bench.inspections.replay(transaction).same()).isTrue();
    }

    @Test
    void clearingAgainstAPolicyNeedsANoteOfFiveCharacters() {
        bench.permissions.standing = Standing.none();
        TransactionId transaction = atBooth();
        assertThatThrownBy(() -> bench.inspections.decide(transaction, new OfficerDecision.Clear(OFFICER, " four ")))
                .satisfies(GateInspectionTests.code(ErrorCode.VALUE_INVALID));

        Decision decision = bench.inspections.decide(transaction, new OfficerDecision.Clear(OFFICER, "by me"));
        assertThat(decision.note()).contains("by me");
        assertThat(decision.referrals()).hasSize(1);
    }

    @Test
    void aNoteHasTwoThousandCharactersAndNotOneMore() {
        TransactionId transaction = atBooth();
        assertThatThrownBy(() ->
                        bench.inspections.decide(transaction, new OfficerDecision.Refer(OFFICER, "x".repeat(2_001))))
                .satisfies(GateInspectionTests.code(ErrorCode.TOO_LARGE));
        assertThat(bench.inspections
                        .decide(transaction, new OfficerDecision.Refer(OFFICER, "x".repeat(2_000)))
                        .kind())
                .isEqualTo(Decision.Kind.REFER);
    }

    @Test
    void aRefusalNeedsAGroundOfTheTable() {
        TransactionId transaction = atBooth();
        assertThatThrownBy(() -> bench.inspections.decide(transaction, new OfficerDecision.Refuse(OFFICER, "Z", "")))
                .satisfies(GateInspectionTests.code(ErrorCode.VALUE_INVALID));

        Decision decision = bench.inspections.decide(transaction, new OfficerDecision.Refuse(OFFICER, "H", ""));
        assertThat(decision.legalGround()).contains("H");
        assertThat(bench.crossings.recorded()).isEmpty();
        assertThat(bench.inspections.find(transaction).orElseThrow().state()).isEqualTo(Inspection.State.ENDED);
    }

    @Test
    void everyDecisionIsInTheAuditLogWithItsKindAndGround() {
        TransactionId transaction = referred();
        bench.inspections.decide(transaction, new OfficerDecision.Refuse(OFFICER, "C", "No visa"));
        List<AuditEvent> events = bench.audit.about(transaction.toString());
        assertThat(events)
                .extracting(AuditEvent::action)
                .containsExactly(AuditAction.INSPECTION_DECIDED, AuditAction.OFFICER_DECIDED);
        assertThat(events.getFirst().details())
                .containsEntry("kind", "refer")
                .containsEntry("lane", "E1")
                .containsEntry("reasons", "no-permission");
        assertThat(events.getLast().actor()).isEqualTo(AuditActor.person(OFFICER));
        assertThat(events.getLast().details()).containsEntry("legal-ground", "C");
        assertThat(events.toString()).doesNotContain("ERIKSSON").doesNotContain("L898902C3");
    }

    @Test
    void theGroundsAreNineInOrder() {
        assertThat(bench.secondLine.legalGrounds().stream().map(LegalGround::code))
                .containsExactly("A", "B", "C", "D", "E", "F", "G", "H", "I");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gate", "", " "})
    void onlyAPersonDecides(String officer) {
        TransactionId transaction = atBooth();
        assertThatThrownBy(() -> bench.inspections.decide(transaction, new OfficerDecision.Refuse(officer, "A", "")))
                .satisfies(GateInspectionTests.code(ErrorCode.VALUE_INVALID));
    }

    @Test
    void whatHasEndedIsNotDecidedAgain() {
        TransactionId transaction = atBooth();
        bench.inspections.decide(transaction, new OfficerDecision.Clear(OFFICER, ""));
        assertThatThrownBy(() -> bench.inspections.decide(transaction, new OfficerDecision.Refuse(OFFICER, "A", "")))
                .satisfies(GateInspectionTests.code(ErrorCode.STATE_CONFLICT));
    }

    @Test
    void aReferredTravellerIsClearedInTheSecondLine() {
        TransactionId transaction = referred();
        assertThat(bench.secondLine.claim(transaction, OFFICER).claimedBy()).contains(OFFICER);
        Decision decision =
                bench.inspections.decide(transaction, new OfficerDecision.Clear(OFFICER, "Shown a valid visa"));

        assertThat(decision.kind()).isEqualTo(Decision.Kind.CLEAR);
        assertThat(bench.crossings.recorded()).containsExactly(transaction.value());
        assertThat(bench.secondLine.waiting()).isEmpty();
        assertThat(bench.desk.pictures(transaction).portrait()).isEmpty();
        assertThat(bench.rows("decision")).isEqualTo(2);
        assertThat(bench.decided).hasSize(2);
    }

    @Test
    void anotherOfficersTravellerIsNotDecided() {
        TransactionId transaction = referred();
        bench.secondLine.claim(transaction, OTHER);
        assertThatThrownBy(() ->
                        bench.inspections.decide(transaction, new OfficerDecision.Clear(OFFICER, "Shown a valid visa")))
                .satisfies(GateInspectionTests.code(ErrorCode.STATE_CONFLICT));
        assertThat(bench.crossings.recorded()).isEmpty();
        assertThat(bench.rows("decision")).isEqualTo(1);

        assertThatThrownBy(() -> bench.secondLine.release(transaction, OFFICER))
                .satisfies(GateInspectionTests.code(ErrorCode.STATE_CONFLICT));
        assertThat(bench.secondLine.release(transaction, OTHER).claimedBy()).isEmpty();
        bench.inspections.decide(transaction, new OfficerDecision.Clear(OFFICER, "Shown a valid visa"));
    }

    @Test
    void ofManyOfficersOneTakesTheTraveller() {
        TransactionId transaction = referred();
        List<CompletableFuture<Boolean>> claims = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String officer = "officer-" + i;
            claims.add(CompletableFuture.supplyAsync(
                    () -> claims(transaction, officer),
                    task -> Thread.ofVirtual().start(task)));
        }
        assertThat(claims.stream().map(CompletableFuture::join).filter(won -> won))
                .hasSize(1);
    }

    @Test
    void ofManyDecisionsInTheSecondLineOneCounts() {
        TransactionId transaction = referred();
        List<CompletableFuture<Boolean>> decisions = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String ground = i % 2 == 0 ? "A" : "C";
            decisions.add(CompletableFuture.supplyAsync(
                    () -> decides(transaction, new OfficerDecision.Refuse(OFFICER, ground, "")),
                    task -> Thread.ofVirtual().start(task)));
        }
        assertThat(decisions.stream().map(CompletableFuture::join).filter(won -> won))
                .hasSize(1);
        assertThat(bench.rows("decision")).isEqualTo(2);
    }

    @Test
    void aCaseKeepsTheTravellerWithItsOfficerUntilTheDecision() {
        TransactionId transaction = referred();
        bench.inspections.decide(transaction, new OfficerDecision.OpenCase(OFFICER, "Ring of forgers"));
        assertThat(bench.secondLine.waiting())
                .singleElement()
                .extracting(Referral::claimedBy)
                .isEqualTo(Optional.of(OFFICER));
        assertThatThrownBy(() -> bench.inspections.decide(transaction, new OfficerDecision.Refer(OFFICER, "")))
                .satisfies(GateInspectionTests.code(ErrorCode.STATE_CONFLICT));

        bench.inspections.decide(transaction, new OfficerDecision.Refuse(OFFICER, "B", ""));
        assertThat(bench.secondLine.waiting()).isEmpty();
    }

    @Test
    void aCaseFromTheBoothStaysWithItsOfficer() {
        TransactionId transaction = atBooth();
        bench.inspections.decide(transaction, new OfficerDecision.OpenCase(OFFICER, ""));
        assertThat(bench.secondLine.waiting().getFirst().claimedBy()).contains(OFFICER);
        assertThat(bench.inspections.find(transaction).orElseThrow().state()).isEqualTo(Inspection.State.REFERRED);
    }

    @Test
    void helpComesFirstAndThenWhoWaitsLongest() {
        TransactionId first = referred();
        clock.advance(Duration.ofMinutes(1));
        TransactionId second = referred();
        clock.advance(Duration.ofMinutes(1));
        bench.watchlists.answer = FactsDraft.hits(WatchlistHit.Category.PROTECTION, WatchlistHit.Action.PROTECT);
        TransactionId help = referred();
        assertThat(bench.secondLine.waiting().stream().map(Referral::transaction))
                .containsExactly(help, first, second);
    }

    @Test
    void whatDidNotAnswerAtTheGateIsAskedAgainInTheSecondLine() {
        bench.watchlists.go = new CompletableFuture<>();
        TransactionId transaction = bench.open("gate-entry");
        CompletableFuture<?> admission =
                bench.inspections.presentDocument(transaction, new PresentedDocument("mrz", bench.chip));
        bench.alarms.ring(Duration.ofSeconds(20));
        admission.join();
        bench.inspections.conclude(transaction, Occupancy.ONE_PERSON);

        bench.watchlists.go.complete(null);
        bench.inspections.decide(transaction, new OfficerDecision.Clear(OFFICER, "Lists answer again"));
        assertThat(bench.inspections
                        .find(transaction)
                        .flatMap(Inspection::facts)
                        .flatMap(InspectionFacts::watchlist))
                .isPresent();
    }

    @Test
    void nobodyIsClearedWhoseDocumentWasNotReadButTheyCanBeInspectedAgain() {
        bench.documents.readable = false;
        TransactionId transaction = referred();
        assertThatThrownBy(() -> bench.inspections.decide(
                        transaction, new OfficerDecision.Clear(OFFICER, "Knows the traveller")))
                .satisfies(GateInspectionTests.code(ErrorCode.STATE_CONFLICT));

        assertThatThrownBy(() -> bench.inspections.abandon(transaction, "device-fault"))
                .satisfies(GateInspectionTests.code(ErrorCode.STATE_CONFLICT));
        bench.secondLine.claim(transaction, OTHER);
        assertThatThrownBy(() -> bench.secondLine.inspectAgain(transaction, OFFICER))
                .satisfies(GateInspectionTests.code(ErrorCode.STATE_CONFLICT));
        assertThat(bench.secondLine.waiting()).hasSize(1);

        bench.secondLine.inspectAgain(transaction, OTHER);
        assertThat(bench.secondLine.waiting()).isEmpty();
        assertThat(bench.inspections.find(transaction).orElseThrow().state()).isEqualTo(Inspection.State.ABANDONED);
    }

    @Test
    void theQueueSurvivesARestart() {
        TransactionId transaction = referred();
        bench.secondLine.claim(transaction, OFFICER);
        try (InspectionBench restarted = new InspectionBench(database, clock)) {
            restarted.abandonment.abandonUnfinished();
            assertThat(restarted.secondLine.waiting()).hasSize(1);
            assertThat(restarted
                            .inspections
                            .decide(transaction, new OfficerDecision.Refuse(OFFICER, "C", "No visa"))
                            .kind())
                    .isEqualTo(Decision.Kind.REFUSE);
        }
    }

    @Test
    void whoDoesNotWaitCannotBeTaken() {
        TransactionId nobody = TransactionId.of("019aa9a0-0000-7000-8000-0000000000ff");
        assertThatThrownBy(() -> bench.secondLine.claim(nobody, OFFICER))
                .satisfies(GateInspectionTests.code(ErrorCode.NOT_FOUND));
        assertThatThrownBy(() -> bench.inspections.decide(nobody, new OfficerDecision.Clear(OFFICER, "")))
                .satisfies(GateInspectionTests.code(ErrorCode.NOT_FOUND));
    }

    private TransactionId atBooth() {
        TransactionId transaction = bench.open("booth-entry");
        bench.present(transaction);
        bench.inspections.takePicture(transaction, InspectionBench.PICTURE);
        bench.lives.find(transaction).orElseThrow().face().running().join();
        return transaction;
    }

    private TransactionId referred() {
        bench.permissions.standing = Standing.none();
        TransactionId transaction = bench.inGate();
        bench.inspections.conclude(transaction, Occupancy.ONE_PERSON);
        return transaction;
    }

    private boolean claims(TransactionId transaction, String officer) {
        try {
            bench.secondLine.claim(transaction, officer);
            return true;
        } catch (LintasException e) {
            assertThat(e.code()).isEqualTo(ErrorCode.STATE_CONFLICT);
            return false;
        }
    }

    private boolean decides(TransactionId transaction, OfficerDecision decision) {
        try {
            bench.inspections.decide(transaction, decision);
            return true;
        } catch (LintasException e) {
            assertThat(e.code()).isEqualTo(ErrorCode.STATE_CONFLICT);
            return false;
        }
    }

    @Test
    void aForgedSealRefersAndAGoodOneDoesNotMakeUpForIt() {
        TransactionId transaction = bench.open("booth-entry");
        bench.inspections.presentSeal(transaction, Octets.of(new byte[] {1}));
        assertThat(bench.documents.sealsAsked).as("waits for the document").isEmpty();
        bench.documents.sealResult = CheckResult.FAILED;
        bench.present(transaction);
        assertThat(bench.documents.sealsAsked)
                .singleElement()
                .satisfies(asked -> assertThat(asked.mrzText()).isEqualTo("mrz"));
        bench.documents.sealResult = CheckResult.SUCCESSFUL;
        bench.inspections.presentSeal(transaction, Octets.of(new byte[] {2}));

        assertThat(bench.desk.preview(transaction))
                .filteredOn(finding -> finding.outcome() == Finding.Outcome.REFER)
                .extracting(Finding::reason)
                .containsExactly("seal-not-genuine");
    }
}
