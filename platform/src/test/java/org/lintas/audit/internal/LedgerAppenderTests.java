package org.lintas.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintas.audit.AuditAction;
import org.lintas.audit.AuditActor;
import org.lintas.audit.AuditEvent;
import org.lintas.audit.AuditOutcome;
import org.lintas.audit.AuditQuery;
import org.lintas.audit.AuditSubject;
import org.lintas.audit.ProofState;
import org.lintas.audit.Purpose;
import org.lintas.audit.RecordedEvent;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.storage.TestDatabase;
import org.lintas.ledger.Ledger;
import org.lintas.ledger.LedgerFindings;
import org.lintas.ledger.LedgerKey;
import org.lintas.ledger.LedgerVerifier;
import org.lintas.ledger.Receipt;
import org.lintas.ledger.VerifierKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class LedgerAppenderTests {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123456789Z");

    private final TestDatabase database = TestDatabase.migrated();
    private final JdbcClient client = JdbcClient.create(database.dataSource());
    private final EventTable events = new EventTable(client);
    private final LedgerKey key = LedgerKey.generate("lintas/audit");
    private final TestClock clock = new TestClock();
    private final RecordingAudit audit = new RecordingAudit(events, clock);

    @TempDir
    private Path folder;

    private AuditSettings settings =
            new AuditSettings(Path.of("ledger"), Path.of("key"), Duration.ofMillis(250), Duration.ofMinutes(1), 1000);

    @BeforeEach
    void chooseFolders() {
        settings = new AuditSettings(
                folder.resolve("ledger"), folder.resolve("key"), Duration.ofMillis(250), Duration.ofMinutes(1), 3);
    }

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    @Test
    void eventsReachTheLogInTheirOrderAndOnce() {
        try (Ledger ledger = open()) {
            LedgerAppender appender = appender(ledger);
            record("a");
            record("b");
            appender.takeTurn();
            appender.takeTurn();
            record("c");
            appender.takeTurn();
            assertThat(subjectsIn(ledger)).containsExactly("a", "b", "c");
            assertThat(events.fromLeaf(0, 10))
                    .extracting(RecordedEvent::leaf)
                    .containsExactly(OptionalLong.of(0), OptionalLong.of(1), OptionalLong.of(2));
        }
    }

    @Test
    void aCrashBetweenPlaceAndEntryNeitherLosesNorDoubles() {
        try (Ledger ledger = open()) {
            record("a");
            appender(ledger).takeTurn();
            record("b");
            events.assignLeaves(ledger.size(), 10);
        }
        try (Ledger ledger = open()) {
            record("c");
            appender(ledger).takeTurn();
            assertThat(subjectsIn(ledger)).containsExactly("a", "b", "c");
        }
        assertThat(verify().consistent()).isTrue();
    }

    @Test
    void aRolledBackActIsNotRecorded() {
        TransactionTemplate transaction =
                new TransactionTemplate(new DataSourceTransactionManager(database.dataSource()));
        transaction.executeWithoutResult(status -> {
            new RecordingAudit(new EventTable(JdbcClient.create(transactional(transaction))), clock).record(event("a"));
            status.setRollbackOnly();
        });
        assertThat(events.search(AuditQuery.ALL, 10)).isEmpty();
    }

    @Test
    void moreEventsThanOneTurnTakesAllArrive() {
        client.sql("""
                        INSERT INTO audit.event (at, action, actor_kind, actor, subject_kind, subject, purpose,
                                                 legal_basis, outcome, details)
                        SELECT now(), 'access.signed-in', 'PERSON', 'siti', 'person', 'p' || n, 'administration', 'x',
                               'DONE', '{}' FROM generate_series(1, 2500) n
                        """).update();
        try (Ledger ledger = open()) {
            appender(ledger).takeTurn();
            assertThat(ledger.size()).isEqualTo(2500);
            assertThat(new String(ledger.entry(2499), StandardCharsets.UTF_8)).contains("\"p2500\"");
        }
    }

    @Test
    void aHeadIsSignedAfterEnoughEntriesOrEnoughTime() {
        try (Ledger ledger = open()) {
            LedgerAppender appender = appender(ledger);
            record("a");
            appender.takeTurn();
            assertThat(signedSize(ledger)).isEqualTo(1);
            record("b");
            record("c");
            appender.takeTurn();
            assertThat(signedSize(ledger)).isEqualTo(1);
            record("d");
            appender.takeTurn();
            assertThat(signedSize(ledger)).isEqualTo(4);
            record("e");
            appender.takeTurn();
            assertThat(signedSize(ledger)).isEqualTo(4);
            clock.now = clock.now.plus(Duration.ofMinutes(1));
            appender.takeTurn();
            assertThat(signedSize(ledger)).isEqualTo(5);
            record("f");
            appender.finish();
            assertThat(signedSize(ledger)).isEqualTo(6);
        }
    }

    @Test
    void aDatabasePutBackFromACopyIsWrittenDownAndTheLogGoesOn() {
        try (Ledger ledger = open()) {
            record("a");
            record("b");
            LedgerAppender appender = appender(ledger);
            appender.takeTurn();
            appender.compare();
            assertThat(events.search(AuditQuery.ALL, 10)).hasSize(2);
            client.sql("DELETE FROM audit.event WHERE subject = 'b'").update();
            appender.compare();
            record("c");
            appender.takeTurn();
            assertThat(ledger.size()).isEqualTo(4);
            assertThat(new String(ledger.entry(2), StandardCharsets.UTF_8)).contains("audit.log-diverged");
            assertThat(new String(ledger.entry(3), StandardCharsets.UTF_8)).contains("\"c\"");
        }
    }

    @Test
    void theStateOfTheProofFollowsTheEntry() {
        try (Ledger ledger = open()) {
            LedgerAppender appender = appender(ledger);
            LedgerAuditTrail trail = new LedgerAuditTrail(events, ledger, key, settings);
            record("a");
            assertThat(trail.proof(newest())).isEqualTo(ProofState.WAITING);
            appender.finish();
            assertThat(trail.proof(newest())).isEqualTo(ProofState.PROVEN);
            long number = newest().number();
            Receipt receipt = Receipt.parse(trail.receipt(number).orElseThrow());
            assertThat(receipt.provenBy(VerifierKey.parse(trail.head().verifierKey())))
                    .isTrue();
            client.sql("UPDATE audit.event SET actor = 'somebody.else'").update();
            assertThat(trail.proof(newest())).isEqualTo(ProofState.ALTERED);
            assertThat(trail.receipt(number)).isEmpty();
        }
    }

    @Test
    void anEntryAfterTheFirstHeadIsCoveredWithinTheMinuteAndUntilThenCountedAsWaiting() {
        try (Ledger ledger = open()) {
            LedgerAppender appender = appender(ledger);
            LedgerAuditTrail trail = new LedgerAuditTrail(events, ledger, key, settings);
            record("a");
            appender.takeTurn();
            assertThat(trail.head().waitingEntries()).isZero();
            record("b");
            clock.now = clock.now.plus(trail.head().signedWithin()).minusSeconds(1);
            appender.takeTurn();
            assertThat(trail.head().signedEntries()).isEqualTo(1);
            assertThat(trail.head().waitingEntries()).isEqualTo(1);
            assertThat(trail.proof(newest())).isEqualTo(ProofState.WAITING);
            clock.now = clock.now.plusSeconds(1);
            appender.takeTurn();
            assertThat(trail.head().waitingEntries()).isZero();
            assertThat(trail.proof(newest())).isEqualTo(ProofState.PROVEN);
        }
    }

    @Test
    void aTimeIsExportedWithItsProof() throws IOException {
        try (Ledger ledger = open()) {
            LedgerAppender appender = appender(ledger);
            for (String subject : List.of("a", "b", "c", "d", "e")) {
                record(subject);
                clock.now = clock.now.plus(Duration.ofHours(1));
            }
            appender.finish();
            LedgerAuditTrail trail = new LedgerAuditTrail(events, ledger, key, settings);
            ByteArrayOutputStream target = new ByteArrayOutputStream();
            long entries = trail.export(NOON.plusSeconds(3_000), NOON.plusSeconds(4 * 3_600 - 1), target);
            assertThat(entries).isEqualTo(3);
            Path file = Files.write(folder.resolve("export"), target.toByteArray());
            LedgerFindings findings = new LedgerVerifier(Optional.of(key.verifier()), Optional.empty()).verify(file);
            assertThat(findings.consistent()).isTrue();
            assertThat(findings.size()).isEqualTo(5);
            assertThat(trail.export(Instant.EPOCH, Instant.EPOCH.plusSeconds(1), target))
                    .isZero();
        }
    }

    @Test
    void theLogIsSearchedByEachPartOfTheQuery() {
        record("a");
        clock.now = clock.now.plus(Duration.ofDays(1));
        audit.record(AuditEvent.done(
                        AuditAction.PERSONAL_DATA_READ,
                        AuditActor.person("budi"),
                        new AuditSubject("document", "UTO-1"),
                        Purpose.SECOND_LINE)
                .with("page", "crossings"));
        RecordedEvent reading = newest();
        assertThat(reading.legalBasis()).isEqualTo("immigration-act:examination");
        assertThat(reading.at()).isEqualTo(Instant.parse("2026-11-23T12:00:00.123456Z"));
        assertThat(reading.event().details()).containsEntry("page", "crossings");
        List<AuditQuery> queries = List.of(
                query(Optional.of("budi"), Optional.empty(), Optional.empty()),
                query(Optional.empty(), Optional.of("UTO-1"), Optional.empty()),
                query(Optional.empty(), Optional.empty(), Optional.of(NOON.plusSeconds(10))));
        for (AuditQuery query : queries) {
            assertThat(events.search(query, 10)).containsExactly(reading);
        }
    }

    @Test
    void anUnknownPurposeIsRefused() {
        AuditEvent event = AuditEvent.done(
                AuditAction.SIGNED_IN, AuditActor.person("siti"), AuditSubject.NONE, new Purpose("curiosity"));
        assertThatThrownBy(() -> audit.record(event))
                .isInstanceOf(LintasException.class)
                .hasMessageContaining("curiosity");
    }

    @Test
    void theSameRowAlwaysGivesTheSameBytes() {
        RecordedEvent event = new RecordedEvent(
                812,
                OptionalLong.empty(),
                Instant.parse("2026-11-22T03:00:00Z"),
                "law",
                event("x").with("b", "2").with("a", "1\u00e9\"").ended(AuditOutcome.REFUSED));
        assertThat(new String(EventDocument.of(event), StandardCharsets.UTF_8)).isEqualTo("""
                        {"format":1,"number":812,"at":"2026-11-22T03:00:00.000000Z","action":"access.signed-in",\
                        "actor":{"kind":"PERSON","id":"siti"},"subject":{"kind":"person","id":"x"},\
                        "purpose":"administration","legalBasis":"law","outcome":"REFUSED",\
                        "details":{"a":"1é\\"","b":"2"}}""");
    }

    private static AuditQuery query(Optional<String> actor, Optional<String> subject, Optional<Instant> from) {
        return new AuditQuery(actor, subject, Optional.empty(), from, Optional.empty(), OptionalLong.empty());
    }

    private static DataSource transactional(TransactionTemplate template) {
        return Objects.requireNonNull(
                ((DataSourceTransactionManager) Objects.requireNonNull(template.getTransactionManager()))
                        .getDataSource());
    }

    private Ledger open() {
        return Ledger.open(settings.ledgerFolder(), key);
    }

    private LedgerAppender appender(Ledger ledger) {
        return new LedgerAppender(events, ledger, audit, settings, clock);
    }

    private LedgerFindings verify() {
        try {
            return new LedgerVerifier(Optional.empty(), Optional.empty()).verify(settings.ledgerFolder());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void record(String subject) {
        audit.record(event(subject));
    }

    private static AuditEvent event(String subject) {
        return AuditEvent.done(
                AuditAction.SIGNED_IN,
                AuditActor.person("siti"),
                new AuditSubject("person", subject),
                Purpose.ADMINISTRATION);
    }

    private RecordedEvent newest() {
        return events.search(AuditQuery.ALL, 1).getFirst();
    }

    private static long signedSize(Ledger ledger) {
        return ledger.signedHead().orElseThrow().size();
    }

    private static List<String> subjectsIn(Ledger ledger) {
        return LongStream.range(0, ledger.size())
                .mapToObj(index -> new String(ledger.entry(index), StandardCharsets.UTF_8))
                .map(entry -> entry.replaceAll(".*\"subject\":\\{\"kind\":\"person\",\"id\":\"([^\"]*)\".*", "$1"))
                .toList();
    }

    /** A clock that stands until it is told otherwise. */
    private static final class TestClock extends Clock {

        private Instant now = NOON;

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
