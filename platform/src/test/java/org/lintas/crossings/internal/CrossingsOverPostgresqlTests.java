package org.lintas.crossings.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lintas.foundation.TravelDirection.ENTRY;
import static org.lintas.foundation.TravelDirection.EXIT;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lintas.audit.AuditAction;
import org.lintas.audit.HeardAudit;
import org.lintas.crossings.Crossing;
import org.lintas.crossings.CrossingCorrected;
import org.lintas.crossings.CrossingCorrection.AtAnotherTime;
import org.lintas.crossings.CrossingCorrection.NotTaken;
import org.lintas.crossings.CrossingCorrection.OtherDirection;
import org.lintas.crossings.CrossingCorrection.TookPlace;
import org.lintas.crossings.CrossingCounts;
import org.lintas.crossings.CrossingEntry;
import org.lintas.crossings.CrossingRecorded;
import org.lintas.crossings.Crossings;
import org.lintas.crossings.Stay;
import org.lintas.crossings.StayAssessment.Verdict;
import org.lintas.crossings.TravellerRecords;
import org.lintas.foundation.DocumentKey;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.StatedReason;
import org.lintas.foundation.TransactionId;
import org.lintas.foundation.TravelDirection;
import org.lintas.foundation.Traveller;
import org.lintas.foundation.storage.ModuleUnderTest;
import org.lintas.permissions.Permissions;
import org.lintas.permissions.Standing;
import org.lintas.permissions.StayRule;
import org.lintas.testkit.SetClock;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrossingsOverPostgresqlTests {

    private static final Standing THIRTY_DAYS = Standing.visaFree(Optional.empty(), StayRule.perVisit(30));

    private static final StatedReason REASON = new StatedReason("The officer saw it differently.", "officer-1");

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    /** Gives what a test put in for a document; the stay that was entered on otherwise. */
    private static final class Grounds implements Permissions {

        private final ConcurrentHashMap<DocumentKey, Standing> byDocument = new ConcurrentHashMap<>();

        @Override
        public Standing standing(Traveller traveller, LocalDate day) {
            return byDocument.getOrDefault(traveller.document(), THIRTY_DAYS);
        }
    }

    /** Keeps what the module published. */
    private static final class Heard implements ApplicationListener<PayloadApplicationEvent<?>> {

        private final List<Object> events = new CopyOnWriteArrayList<>();

        @Override
        public void onApplicationEvent(PayloadApplicationEvent<?> event) {
            events.add(event.getPayload());
        }
    }

    private final SetClock clock = new SetClock(Specimens.noon(DAY));
    private final Grounds grounds = new Grounds();
    private final Heard heard = new Heard();
    private final HeardAudit audit = new HeardAudit();
    private final HeardArrivals arrivals = new HeardArrivals();
    private ModuleUnderTest module;
    private Crossings crossings;
    private TravellerRecords records;

    @BeforeAll
    void start() {
        module = new ModuleUnderTest(
                "org.lintas.crossings.internal", clock, Specimens.STATE, grounds, heard, audit, arrivals);
        crossings = module.bean(Crossings.class);
        records = module.bean(TravellerRecords.class);
    }

    @AfterAll
    void stop() {
        module.close();
    }

    @Test
    void whatIsRecordedIsReadBackWhole() {
        for (Standing standing : everyKindOfStanding()) {
            CrossingEntry entry = Specimens.entry(
                    "ROUND" + standing.kind().name().length(),
                    standing,
                    ENTRY,
                    Specimens.noon(DAY).plusNanos(123_456_789));
            Crossing recorded = crossings.record(entry);
            assertThat(crossings.find(entry.transaction())).contains(recorded);
            assertThat(recorded.version().number()).isEqualTo(1);
            assertThat(recorded.standing()).isEqualTo(standing);
            assertThat(recorded.traveller()).isEqualTo(entry.traveller());
        }
        assertThat(crossings.find(new TransactionId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void aTravellerWithHardlyAnyDataIsReadBackWhole() {
        Traveller full = Specimens.traveller("BARE1");
        Traveller bare = new Traveller(
                full.name(), full.nationality(), Optional.empty(), full.sex(), full.document(), "P", Optional.empty());
        CrossingEntry entry = new CrossingEntry(
                new TransactionId(UUID.randomUUID()),
                bare,
                THIRTY_DAYS,
                ENTRY,
                Specimens.LANE,
                clock.instant(),
                "gate");
        assertThat(crossings.record(entry).traveller()).isEqualTo(bare);
        assertThat(records.history(bare.document()).getFirst().traveller()).isEqualTo(bare);
    }

    @Test
    void whoEntersHasArrivedOnceAndWhoLeavesHasNot() {
        CrossingEntry entry = Specimens.entry("ARRIVED1", THIRTY_DAYS, ENTRY, Specimens.noon(DAY));
        crossings.record(entry);
        crossings.record(entry);
        crossings.record(Specimens.entry("LEFT1", THIRTY_DAYS, TravelDirection.EXIT, Specimens.noon(DAY)));
        assertThat(arrivals.arrived())
                .containsOnlyOnce(entry.traveller().document())
                .doesNotContain(Specimens.traveller("LEFT1").document());
    }

    @Test
    void aSecondRecordingOfATransactionGivesTheFirstBack() {
        CrossingEntry entry = enter("TWICE1", DAY);
        Crossing first = crossings.record(entry);
        CrossingEntry other = new CrossingEntry(
                entry.transaction(),
                Specimens.traveller("TWICE2"),
                THIRTY_DAYS,
                EXIT,
                Specimens.LANE,
                clock.instant(),
                "officer");
        assertThat(crossings.record(other)).isEqualTo(first);
        assertThat(records.documents(Specimens.document("TWICE2"))).isEmpty();
        assertThat(records.history(Specimens.document("TWICE1"))).containsExactly(first);
        assertThat(heard.events).filteredOn(new CrossingRecorded(first)::equals).hasSize(1);
    }

    @Test
    void recordingsOfOneTransactionAtTheSameTimeMakeOneCrossing() throws InterruptedException, ExecutionException {
        CrossingEntry entry = enter("RACE1", DAY);
        Set<Crossing> answers = ConcurrentHashMap.newKeySet();
        inParallel(16, i -> answers.add(crossings.record(entry)));
        assertThat(answers).hasSize(1);
        assertThat(records.history(entry.traveller().document())).hasSize(1);
    }

    @Test
    void crossingsOfOneTravellerAtTheSameTimeAllCount() throws InterruptedException, ExecutionException {
        inParallel(
                32,
                i -> crossings.record(Specimens.entry(
                        "BUSY1",
                        THIRTY_DAYS,
                        i % 2 == 0 ? ENTRY : EXIT,
                        Specimens.noon(DAY.minusDays(40)).plusSeconds(i))));
        assertThat(records.history(Specimens.document("BUSY1"))).hasSize(32);
        assertThat(records.stays(Specimens.document("BUSY1"), DAY)).hasSize(16).noneMatch(Stay::open);
        assertThat(overdue("BUSY1")).isEmpty();
    }

    @Test
    void nothingRemainsWhenTheCallersTransactionFails() {
        CrossingEntry entry = enter("BACK1", DAY);
        TransactionTemplate outer = new TransactionTemplate(module.bean(PlatformTransactionManager.class));
        outer.executeWithoutResult(status -> {
            crossings.record(entry);
            status.setRollbackOnly();
        });
        assertThat(crossings.find(entry.transaction())).isEmpty();
        assertThat(records.documents(entry.traveller().document())).isEmpty();
    }

    @Test
    void entryAndExitMakeAStay() {
        Crossing in = crossings.record(enter("STAY1", DAY.minusDays(9)));
        assertThat(crossings.assessStay(in.traveller(), THIRTY_DAYS, EXIT, DAY).verdict())
                .isEqualTo(Verdict.WITHIN);
        assertThat(crossings.assessStay(in.traveller(), THIRTY_DAYS, ENTRY, DAY).verdict())
                .isEqualTo(Verdict.ALREADY_INSIDE);
        Crossing out = crossings.record(leave("STAY1", DAY));
        Stay stay = records.stays(in.traveller().document(), DAY).getFirst();
        assertThat(stay.entry()).contains(in.id());
        assertThat(stay.exit()).contains(out.id());
        assertThat(stay.days(DAY)).isEqualTo(10);
        assertThat(stay.allowedUntil()).contains(DAY.plusDays(20));
        assertThat(records.history(in.traveller().document())).containsExactly(out, in);
    }

    @Test
    void anEntryThatArrivesAfterItsExitStillPairs() {
        crossings.record(leave("LATE1", DAY));
        crossings.record(enter("LATE1", DAY.minusDays(3)));
        assertThat(records.stays(Specimens.document("LATE1"), DAY))
                .singleElement()
                .satisfies(stay -> assertThat(stay.days(DAY)).isEqualTo(4));
        assertThat(overdue("LATE1")).isEmpty();
    }

    @Test
    void overstaysAreListedLongestFirstUntilTheTravellerLeaves() {
        crossings.record(enter("OVER1", DAY.minusDays(30)));
        crossings.record(enter("OVER2", DAY.minusDays(45)));
        crossings.record(enter("OVER3", DAY.minusDays(29)));
        List<Stay> over = crossings.overstays(DAY);
        assertThat(overdue("OVER3")).isEmpty();
        assertThat(over.indexOf(overdue("OVER2").orElseThrow()))
                .isLessThan(over.indexOf(overdue("OVER1").orElseThrow()));
        assertThat(overdue("OVER1").orElseThrow().daysOver()).isEqualTo(1);
        assertThat(overdue("OVER2").orElseThrow().daysOver()).isEqualTo(16);
        crossings.record(leave("OVER2", DAY));
        assertThat(overdue("OVER2")).isEmpty();
    }

    @Test
    void aPermissionGivenSinceTakesATravellerOffTheList() {
        crossings.record(enter("EXTENDED1", DAY.minusDays(40)));
        assertThat(overdue("EXTENDED1")).isPresent();
        grounds.byDocument.put(
                Specimens.document("EXTENDED1"), Standing.visaFree(Optional.empty(), StayRule.perVisit(60)));
        assertThat(overdue("EXTENDED1")).isEmpty();
        grounds.byDocument.put(Specimens.document("EXTENDED1"), Standing.none());
        assertThat(overdue("EXTENDED1")).isPresent();
    }

    @Test
    void aCorrectionAddsAVersionAndTheOldOneStays() {
        Crossing first = crossings.record(enter("FIX1", DAY.minusDays(40)));
        Crossing second = records.correct(first.id(), new AtAnotherTime(Specimens.noon(DAY.minusDays(4))), REASON);
        assertThat(second.version().number()).isEqualTo(2);
        assertThat(second.version().reason()).contains(REASON.words());
        assertThat(second.version().writtenBy()).isEqualTo("officer-1");
        assertThat(overdue("FIX1")).isEmpty();
        Crossing third = records.correct(first.id(), new NotTaken(), REASON);
        Crossing fourth = records.correct(first.id(), new TookPlace(), REASON);
        Crossing fifth = records.correct(first.id(), new OtherDirection(EXIT), REASON);
        assertThat(records.versions(first.id())).containsExactly(first, second, third, fourth, fifth);
        assertThat(records.history(first.traveller().document())).containsExactly(fifth);
        assertThat(crossings.find(first.transaction())).contains(fifth);
        assertThat(heard.events).contains(new CrossingCorrected(first, second));
        assertThat(audit.about(first.transaction().toString()))
                .extracting(event -> event.action())
                .containsExactly(
                        AuditAction.CROSSING_RECORDED,
                        AuditAction.CROSSING_CORRECTED,
                        AuditAction.CROSSING_CORRECTED,
                        AuditAction.CROSSING_CORRECTED,
                        AuditAction.CROSSING_CORRECTED);
        assertThat(third.voided()).isTrue();
        assertThat(fourth.voided()).isFalse();
    }

    @Test
    void aCorrectionThatChangesNothingIsAConflict() {
        Crossing first = crossings.record(enter("SAME1", DAY));
        for (var correction : List.of(new TookPlace(), new OtherDirection(ENTRY), new AtAnotherTime(first.at()))) {
            assertCode(ErrorCode.STATE_CONFLICT, () -> records.correct(first.id(), correction, REASON));
        }
        assertCode(
                ErrorCode.VALUE_INVALID,
                () -> records.correct(
                        first.id(), new AtAnotherTime(clock.instant().plusSeconds(1)), REASON));
        assertCode(ErrorCode.NOT_FOUND, () -> records.correct(UUID.randomUUID(), new NotTaken(), REASON));
        records.correct(first.id(), new NotTaken(), REASON);
        for (var correction : List.of(new NotTaken(), new OtherDirection(EXIT), new AtAnotherTime(Instant.EPOCH))) {
            assertCode(ErrorCode.STATE_CONFLICT, () -> records.correct(first.id(), correction, REASON));
        }
        assertThat(records.versions(first.id())).hasSize(2);
    }

    @Test
    void onlyOneOfTwoCorrectionsAtTheSameTimeIsWritten() throws InterruptedException, ExecutionException {
        Crossing first = crossings.record(enter("DUEL1", DAY));
        List<ErrorCode> refused = new CopyOnWriteArrayList<>();
        inParallel(8, i -> {
            try {
                records.correct(first.id(), new NotTaken(), REASON);
            } catch (LintasException e) {
                refused.add(e.code());
            }
        });
        assertThat(records.versions(first.id())).hasSize(2);
        assertThat(refused).hasSize(7).containsOnly(ErrorCode.STATE_CONFLICT);
    }

    @Test
    void correctionsOfOneCrossingEnd() {
        Crossing first = crossings.record(enter("MANY1", DAY));
        for (int i = 1; i < CrossingCorrections.VERSIONS_MAX; i++) {
            records.correct(first.id(), new OtherDirection(i % 2 == 1 ? EXIT : ENTRY), REASON);
        }
        assertThat(records.versions(first.id())).hasSize(CrossingCorrections.VERSIONS_MAX);
        assertCode(ErrorCode.EXHAUSTED, () -> records.correct(first.id(), new NotTaken(), REASON));
    }

    @Test
    void anOfficerRecordsTheExitThatNobodyRecorded() {
        Crossing in = crossings.record(enter("GAP1", DAY.minusDays(40)));
        Instant left = Specimens.noon(DAY.minusDays(20));
        Crossing out = records.supplement(in.id(), left, REASON);
        assertThat(out.direction()).isEqualTo(EXIT);
        assertThat(out.version().reason()).contains(REASON.words());
        assertThat(out.decidedBy()).isEqualTo("officer-1");
        assertThat(records.supplement(in.id(), left.plusSeconds(9), REASON)).isEqualTo(out);
        assertThat(records.versions(out.id())).containsExactly(out);
        assertThat(records.stays(in.traveller().document(), DAY))
                .singleElement()
                .satisfies(stay -> assertThat(stay.exit()).contains(out.id()));
        assertThat(overdue("GAP1")).isEmpty();
    }

    @Test
    void anOfficerRecordsTheEntryThatNobodyRecorded() {
        Crossing out = crossings.record(leave("GAP2", DAY));
        Crossing in = records.supplement(out.id(), Specimens.noon(DAY.minusDays(2)), REASON);
        assertThat(in.direction()).isEqualTo(ENTRY);
        assertThat(records.stays(out.traveller().document(), DAY))
                .singleElement()
                .satisfies(stay -> assertThat(stay.days(DAY)).isEqualTo(3));
        assertCode(ErrorCode.VALUE_INVALID, () -> records.supplement(out.id(), out.at(), REASON));
        assertCode(ErrorCode.VALUE_INVALID, () -> records.supplement(in.id(), in.at(), REASON));
        assertCode(
                ErrorCode.VALUE_INVALID,
                () -> records.supplement(in.id(), clock.instant().plusSeconds(1), REASON));
        assertCode(ErrorCode.NOT_FOUND, () -> records.supplement(UUID.randomUUID(), out.at(), REASON));
        records.correct(out.id(), new NotTaken(), REASON);
        assertCode(ErrorCode.STATE_CONFLICT, () -> records.supplement(out.id(), in.at(), REASON));
    }

    @Test
    void theDatabaseItselfRefusesToChangeACrossing() {
        Crossing first = crossings.record(enter("IRON1", DAY));
        assertThatThrownBy(() -> module.sql()
                        .sql("UPDATE crossings.crossing SET lane = 'X' WHERE id = :id")
                        .param("id", first.id())
                        .update())
                .hasMessageContaining("never changed");
    }

    @Test
    void documentsAreLinkedByAnOfficersActOnly() {
        crossings.record(enter("OLD1", DAY.minusDays(40)));
        crossings.record(leave("NEW1", DAY.minusDays(1)));
        DocumentKey old = Specimens.document("OLD1");
        DocumentKey fresh = Specimens.document("NEW1");
        assertThat(records.documents(old)).containsExactly(old);
        assertThat(overdue("OLD1")).isPresent();

        records.link(old, fresh, REASON);
        assertThat(records.documents(fresh)).containsExactly(fresh, old);
        assertThat(records.history(fresh)).hasSize(2).isEqualTo(records.history(old));
        assertThat(records.stays(old, DAY)).hasSize(1);
        assertThat(overdue("OLD1")).isEmpty();
        assertCode(ErrorCode.STATE_CONFLICT, () -> records.link(fresh, old, REASON));

        records.unlink(fresh, REASON);
        assertThat(records.documents(old)).containsExactly(old);
        assertThat(records.history(fresh)).hasSize(1);
        assertThat(overdue("OLD1")).isPresent();
        assertCode(ErrorCode.STATE_CONFLICT, () -> records.unlink(fresh, REASON));
        assertCode(ErrorCode.NOT_FOUND, () -> records.link(old, Specimens.document("NEVER1"), REASON));
        assertThat(audit.about(fresh.toString())).hasSize(2);
        assertThat(module.sql()
                        .sql("SELECT count(*) FROM crossings.document_link WHERE number = 'NEW1'")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void countsLeaveOutWhatDidNotTakePlace() {
        LocalDate day = LocalDate.of(2020, 2, 29);
        crossings.record(enter("COUNT1", day));
        crossings.record(leave("COUNT2", day));
        Crossing wrong = crossings.record(enter("COUNT3", day));
        Instant from = Specimens.noon(day);
        assertThat(crossings.count(from, from.plusSeconds(1))).isEqualTo(new CrossingCounts(2, 1));
        records.correct(wrong.id(), new NotTaken(), REASON);
        assertThat(crossings.count(from, from.plusSeconds(1))).isEqualTo(new CrossingCounts(1, 1));
        assertThat(crossings.count(from.minus(Duration.ofDays(1)), from)).isEqualTo(new CrossingCounts(0, 0));
    }

    @Test
    void aReasonHasItsBounds() {
        String ten = "1234567890";
        assertThat(new StatedReason("  " + ten + " ", "o").words()).isEqualTo(ten);
        assertThat(new StatedReason(ten.repeat(100), "o").words()).hasSize(StatedReason.WORDS_LENGTH_MAX);
        assertCode(ErrorCode.VALUE_INVALID, () -> new StatedReason("123456789 ", "o"));
        assertCode(ErrorCode.VALUE_INVALID, () -> new StatedReason(ten.repeat(100) + "1", "o"));
        assertCode(ErrorCode.VALUE_INVALID, () -> new StatedReason(ten, " "));
    }

    private Optional<Stay> overdue(String number) {
        return crossings.overstays(DAY).stream()
                .filter(stay -> stay.traveller().document().number().equals(number))
                .findFirst();
    }

    private static List<Standing> everyKindOfStanding() {
        List<Standing> standings = new ArrayList<>(List.of(
                Standing.citizen(),
                Standing.none(),
                Standing.visaFree(Optional.of(DAY), StayRule.inWindow(30, 90, 180))));
        for (Standing.Kind kind : List.of(
                Standing.Kind.PERMANENT_RESIDENT, Standing.Kind.REGISTERED_VISITOR, Standing.Kind.VISA_HOLDER)) {
            standings.add(new Standing(
                    kind,
                    Optional.of(UUID.randomUUID()),
                    Optional.of(DAY.plusYears(1)),
                    Optional.of(StayRule.perVisit(60)),
                    OptionalInt.of(2)));
        }
        return standings;
    }

    private static CrossingEntry enter(String number, LocalDate day) {
        return Specimens.entry(number, THIRTY_DAYS, ENTRY, Specimens.noon(day));
    }

    private static CrossingEntry leave(String number, LocalDate day) {
        return Specimens.entry(number, THIRTY_DAYS, EXIT, Specimens.noon(day));
    }

    private static void assertCode(ErrorCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        LintasException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private static void inParallel(int times, IntConsumer work) throws InterruptedException, ExecutionException {
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                int number = i;
                done.add(workers.submit(() -> work.accept(number)));
            }
            for (Future<?> future : done) {
                future.get();
            }
        }
    }
}
