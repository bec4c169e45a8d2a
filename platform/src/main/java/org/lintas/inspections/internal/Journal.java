package org.lintas.inspections.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintas.foundation.LaneId;
import org.lintas.foundation.TransactionId;
import org.lintas.foundation.TravelDirection;
import org.lintas.inspections.Decision;
import org.lintas.inspections.Finding;
import org.lintas.inspections.Inspection;
import org.lintas.inspections.InspectionSummary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of inspections and decisions. Each method is one statement. */
@Component
class Journal {

    /** Longest list of {@link #recent}. */
    static final int RECENT_MAX = 200;

    /** Who decided when it was no person. */
    static final String GATE = "gate";

    private final JdbcClient jdbc;

    Journal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An inspection as it stands in the table, with its newest decision.
     *
     * @param opened what was fixed at the start
     * @param state OPEN, REFERRED, ENDED or ABANDONED
     * @param decisions how many there are
     * @param newest the newest decision; empty when there is none
     */
    record Entry(Opened opened, Inspection.State state, int decisions, Optional<Settled> newest) {}

    /**
     * A decision with the facts it was made from.
     *
     * @param decision itself
     * @param stored the facts and the version of the policies
     */
    record Settled(Decision decision, FactsJson.Stored stored) {}

    /**
     * What a decision expects to find.
     *
     * @param state of the inspection
     * @param decisions how many it has
     */
    record Expected(Inspection.State state, int decisions) {}

    void open(Opened opened) {
        jdbc.sql("""
                INSERT INTO inspections.inspection
                    (transaction, lane, direction, profile, profile_version, opened_at, state)
                VALUES (?, ?, ?, ?, ?, ?, 'OPEN')
                """)
                .params(
                        opened.transaction().value(),
                        opened.lane().value(),
                        opened.direction().name(),
                        opened.profile(),
                        opened.profileVersion(),
                        Timestamp.from(opened.at()))
                .update();
    }

    /** Writes the decision if the inspection stands as expected; false when another decision was faster. */
    boolean decide(Settled settled, Expected expected) {
        Decision decision = settled.decision();
        String facts = FactsJson.write(settled.stored());
        return jdbc.sql("""
                WITH settled AS (
                    UPDATE inspections.inspection
                    SET state = :next, decisions = decisions + 1, outcome = :kind, reason = :reason, decided_at = :at
                    WHERE transaction = :transaction AND state = :state AND decisions = :decisions
                    RETURNING decisions)
                INSERT INTO inspections.decision
                    (transaction, sequence, kind, decided_by, at, legal_ground, note, findings, facts, facts_sha256)
                SELECT :transaction, decisions, :kind, :decidedBy, :at, :ground, :note, :findings, :facts, :sha256
                FROM settled
                """)
                        .param("transaction", decision.transaction().value())
                        .param("state", expected.state().name())
                        .param("decisions", expected.decisions())
                        .param("next", next(decision.kind()).name())
                        .param("kind", decision.kind().name())
                        .param("reason", firstReason(decision).orElse(null))
                        .param("decidedBy", decision.decidedBy())
                        .param("at", Timestamp.from(decision.at()))
                        .param("ground", decision.legalGround().orElse(null))
                        .param("note", decision.note().orElse(null))
                        .param("findings", FactsJson.writeFindings(decision.findings()))
                        .param("facts", facts)
                        .param("sha256", FactsJson.sha256(facts))
                        .update()
                == 1;
    }

    Optional<Entry> find(TransactionId transaction) {
        return jdbc.sql("""
                SELECT i.transaction, i.lane, i.direction, i.profile, i.profile_version, i.opened_at, i.state, i.decisions,
                       d.kind, d.decided_by, d.at, d.legal_ground, d.note, d.findings, d.facts
                FROM inspections.inspection i
                LEFT JOIN inspections.decision d ON d.transaction = i.transaction AND d.sequence = i.decisions
                WHERE i.transaction = ?
                """)
                .param(transaction.value())
                .query((row, number) -> entry(row))
                .optional();
    }

    /** The decision that the gate made; empty when a person decided or nobody. */
    Optional<Decision> gateDecision(TransactionId transaction) {
        return jdbc.sql("""
                SELECT transaction, kind, decided_by, at, legal_ground, note, findings
                FROM inspections.decision
                WHERE transaction = ? AND sequence = 1 AND decided_by = 'gate'
                """)
                .param(transaction.value())
                .query((row, number) -> decision(row))
                .optional();
    }

    /** True when the inspection stood in this state and is abandoned now. */
    boolean abandon(TransactionId transaction, Inspection.State from, String reason, Instant at) {
        return jdbc.sql("""
                UPDATE inspections.inspection SET state = 'ABANDONED', abandon_reason = :reason, decided_at = :at
                WHERE transaction = :transaction AND state = :from
                """)
                        .param("reason", reason)
                        .param("at", Timestamp.from(at))
                        .param("transaction", transaction.value())
                        .param("from", from.name())
                        .update()
                == 1;
    }

    /** Abandons every inspection that was opened before and never ended; gives their number. */
    int abandonUnfinished(Instant before, String reason, Instant at) {
        return jdbc.sql("""
                UPDATE inspections.inspection SET state = 'ABANDONED', abandon_reason = ?, decided_at = ?
                WHERE state = 'OPEN' AND opened_at < ?
                """)
                .params(reason, Timestamp.from(at), Timestamp.from(before))
                .update();
    }

    List<InspectionSummary> recent(Optional<String> lane, int count) {
        return jdbc.sql("""
                SELECT transaction, lane, opened_at, outcome, reason, decided_at
                FROM inspections.inspection
                WHERE CAST(:lane AS TEXT) IS NULL OR lane = :lane
                ORDER BY opened_at DESC
                LIMIT :count
                """)
                .param("lane", lane.orElse(null))
                .param("count", Math.clamp(count, 1, RECENT_MAX))
                .query((row, number) -> summary(row))
                .list();
    }

    static Optional<String> firstReason(Decision decision) {
        return decision.referrals().stream().map(Finding::reason).findFirst();
    }

    private static Inspection.State next(Decision.Kind kind) {
        return switch (kind) {
            case CLEAR, REFUSE -> Inspection.State.ENDED;
            case REFER, CASE -> Inspection.State.REFERRED;
        };
    }

    private static Entry entry(ResultSet row) throws SQLException {
        Opened opened = new Opened(
                transaction(row),
                new LaneId(row.getString("lane")),
                TravelDirection.valueOf(row.getString("direction")),
                row.getString("profile"),
                row.getInt("profile_version"),
                row.getTimestamp("opened_at").toInstant());
        Optional<Settled> newest = row.getString("kind") == null
                ? Optional.empty()
                : Optional.of(new Settled(decision(row), FactsJson.read(row.getString("facts"))));
        return new Entry(opened, Inspection.State.valueOf(row.getString("state")), row.getInt("decisions"), newest);
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                transaction(row),
                Decision.Kind.valueOf(row.getString("kind")),
                FactsJson.readFindings(row.getString("findings")),
                row.getString("decided_by"),
                row.getTimestamp("at").toInstant(),
                Optional.ofNullable(row.getString("legal_ground")),
                Optional.ofNullable(row.getString("note")));
    }

    private static InspectionSummary summary(ResultSet row) throws SQLException {
        Instant openedAt = row.getTimestamp("opened_at").toInstant();
        Optional<Decision.Kind> outcome =
                Optional.ofNullable(row.getString("outcome")).map(Decision.Kind::valueOf);
        Optional<Duration> duration = Optional.ofNullable(row.getTimestamp("decided_at"))
                .filter(at -> outcome.isPresent())
                .map(at -> Duration.between(openedAt, at.toInstant()));
        return new InspectionSummary(
                transaction(row),
                new LaneId(row.getString("lane")),
                openedAt,
                outcome,
                Optional.ofNullable(row.getString("reason")),
                duration);
    }

    private static TransactionId transaction(ResultSet row) throws SQLException {
        return new TransactionId(row.getObject("transaction", UUID.class));
    }
}
