package org.lintas.audit.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.lintas.audit.AuditAction;
import org.lintas.audit.AuditActor;
import org.lintas.audit.AuditEvent;
import org.lintas.audit.AuditOutcome;
import org.lintas.audit.AuditQuery;
import org.lintas.audit.AuditSubject;
import org.lintas.audit.Purpose;
import org.lintas.audit.RecordedEvent;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of {@code audit.event}. */
@Repository
class EventTable {

    private static final String COLUMNS = """
            number, leaf, at, action, actor_kind, actor, subject_kind, subject, purpose, legal_basis, outcome,
            details::text AS details
            """;

    private final JdbcClient database;
    private final JsonMapper json = JsonMapper.builder().build();

    EventTable(JdbcClient database) {
        this.database = database;
    }

    void insert(AuditEvent event, Instant at) {
        int rows = database.sql("""
                        INSERT INTO audit.event (at, action, actor_kind, actor, subject_kind, subject, purpose,
                                                 legal_basis, outcome, details)
                        SELECT :at, :action, :actorKind, :actor, :subjectKind, :subject, code, legal_basis, :outcome,
                               :details::jsonb
                        FROM audit.purpose WHERE code = :purpose
                        """)
                .param("at", Timestamp.from(at))
                .param("action", event.action().id())
                .param("actorKind", event.actor().kind().name())
                .param("actor", event.actor().id())
                .param("subjectKind", event.subject().kind())
                .param("subject", event.subject().id())
                .param("purpose", event.purpose().code())
                .param("outcome", event.outcome().name())
                .param("details", json.writeValueAsString(event.details()))
                .update();
        if (rows != 1) {
            throw new LintasException(
                    ErrorCode.VALUE_INVALID,
                    "There is no purpose '%s'.".formatted(event.purpose().code()));
        }
    }

    /** Gives the next places in the Merkle log to events that have none, in the order of their numbers. */
    int assignLeaves(long ledgerSize, int limit) {
        return database.sql("""
                        WITH next AS (
                            SELECT greatest(:ledgerSize, coalesce(max(leaf) + 1, 0)) AS leaf FROM audit.event
                        ), waiting AS (
                            SELECT number, row_number() OVER (ORDER BY number) - 1 AS place
                            FROM (SELECT number FROM audit.event WHERE leaf IS NULL ORDER BY number LIMIT :limit) free
                        )
                        UPDATE audit.event SET leaf = next.leaf + waiting.place
                        FROM next, waiting WHERE event.number = waiting.number
                        """)
                .param("ledgerSize", ledgerSize)
                .param("limit", limit)
                .update();
    }

    List<RecordedEvent> fromLeaf(long leaf, int limit) {
        return database.sql("SELECT " + COLUMNS + " FROM audit.event WHERE leaf >= ? ORDER BY leaf LIMIT ?")
                .params(leaf, limit)
                .query(this::read)
                .list();
    }

    Optional<RecordedEvent> byLeaf(long leaf) {
        return fromLeaf(leaf, 1).stream()
                .filter(event -> event.leaf().equals(OptionalLong.of(leaf)))
                .findFirst();
    }

    Optional<RecordedEvent> byNumber(long number) {
        return database.sql("SELECT " + COLUMNS + " FROM audit.event WHERE number = ?")
                .param(number)
                .query(this::read)
                .optional();
    }

    List<RecordedEvent> search(AuditQuery query, int limit) {
        Conditions conditions = new Conditions();
        query.actor().ifPresent(actor -> conditions.add("actor = ?", actor));
        query.subject().ifPresent(subject -> conditions.add("subject = ?", subject));
        query.action().ifPresent(action -> conditions.add("action = ?", action.id()));
        query.from().ifPresent(from -> conditions.add("at >= ?", Timestamp.from(from)));
        query.to().ifPresent(to -> conditions.add("at < ?", Timestamp.from(to)));
        query.before().ifPresent(before -> conditions.add("number < ?", before));
        conditions.values.add(limit);
        return database.sql("SELECT " + COLUMNS + " FROM audit.event" + conditions.where()
                        + " ORDER BY number DESC LIMIT ?")
                .params(conditions.values)
                .query(this::read)
                .list();
    }

    /** First and last place of the events of a time that stand before {@code size}; empty when there is none. */
    Optional<LeafRange> leaves(Instant from, Instant to, long size) {
        return database.sql("""
                        SELECT min(leaf) AS first, max(leaf) AS last FROM audit.event
                        WHERE at >= ? AND at < ? AND leaf < ?
                        HAVING count(*) > 0
                        """)
                .params(Timestamp.from(from), Timestamp.from(to), size)
                .query((row, line) -> new LeafRange(row.getLong("first"), row.getLong("last")))
                .optional();
    }

    /** Places in the Merkle log, both included. */
    record LeafRange(long first, long last) {}

    private RecordedEvent read(ResultSet row, int line) throws SQLException {
        long leaf = row.getLong("leaf");
        OptionalLong place = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(leaf);
        String action = row.getString("action");
        AuditEvent event = new AuditEvent(
                AuditAction.byId(action)
                        .orElseThrow(() -> new LintasException(
                                ErrorCode.INTERNAL, "The catalogue has no audit event '%s'.".formatted(action))),
                new AuditActor(AuditActor.Kind.valueOf(row.getString("actor_kind")), row.getString("actor")),
                new AuditSubject(row.getString("subject_kind"), row.getString("subject")),
                new Purpose(row.getString("purpose")),
                AuditOutcome.valueOf(row.getString("outcome")),
                details(row.getString("details")));
        return new RecordedEvent(
                row.getLong("number"), place, row.getTimestamp("at").toInstant(), row.getString("legal_basis"), event);
    }

    private Map<String, String> details(String text) {
        return json.readValue(text, new TypeReference<Map<String, String>>() {});
    }

    /** Conditions joined by AND. */
    private static final class Conditions {

        private final List<String> texts = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        void add(String text, Object value) {
            texts.add(text);
            values.add(value);
        }

        String where() {
            return texts.isEmpty() ? "" : " WHERE " + String.join(" AND ", texts);
        }
    }
}
