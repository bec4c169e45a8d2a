package org.lintas.documents.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintas.foundation.TransactionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of examinations: verdicts for good, inputs for a time. Each method is one statement. */
@Repository
class ExaminationTable {

    /** Most inputs deleted at once, so that a long backlog holds no lock for long. */
    static final int DELETED_AT_ONCE_MAX = 1_000;

    private final JdbcClient database;

    ExaminationTable(JdbcClient database) {
        this.database = database;
    }

    /** Which examination of which inspection. */
    record Key(TransactionId transaction, String part) {

        /** The text that binds encrypted inputs to their row. */
        String text() {
            return transaction + " " + part;
        }
    }

    /**
     * One row.
     *
     * @param key which examination
     * @param at the instant of the examination
     * @param trustSnapshot the trust store used
     * @param verdict in canonical form
     * @param durations nanoseconds by name, as JSON
     */
    record Row(Key key, Instant at, String trustSnapshot, String verdict, String durations) {}

    /** A row and whether its inputs are there. */
    record Kept(Row row, boolean replayable) {}

    /** Writes verdict and inputs in one statement: both or none. An examination made twice keeps its first. */
    void add(Row row, InputCipher.Encrypted inputs) {
        database.sql("""
                        WITH examined AS (
                            INSERT INTO documents.examination (transaction, part, at, trust_snapshot, verdict, durations)
                            VALUES (:transaction, :part, :at, :trust, :verdict, :durations)
                            ON CONFLICT DO NOTHING
                            RETURNING transaction, part, at)
                        INSERT INTO documents.examination_input (transaction, part, at, format, key, content)
                        SELECT transaction, part, at, :format, :key, :content FROM examined""")
                .param("transaction", row.key().transaction().value())
                .param("part", row.key().part())
                .param("at", Timestamp.from(row.at()))
                .param("trust", row.trustSnapshot())
                .param("verdict", row.verdict())
                .param("durations", row.durations())
                .param("format", InputsJson.FORMAT)
                .param("key", inputs.key())
                .param("content", inputs.content())
                .update();
    }

    /** The examinations of an inspection, in the order of making. */
    List<Kept> of(TransactionId transaction) {
        return database.sql("""
                        SELECT e.transaction, e.part, e.at, e.trust_snapshot, e.verdict, e.durations,
                               i.transaction IS NOT NULL AS replayable
                        FROM documents.examination e
                        LEFT JOIN documents.examination_input i ON i.transaction = e.transaction AND i.part = e.part
                        WHERE e.transaction = ?
                        ORDER BY e.at, e.part""")
                .param(transaction.value())
                .query((row, number) -> kept(row))
                .list();
    }

    Optional<InputCipher.Encrypted> inputs(Key key) {
        return database.sql(
                        "SELECT key, content FROM documents.examination_input WHERE transaction = :transaction AND part = :part")
                .param("transaction", key.transaction().value())
                .param("part", key.part())
                .query((row, number) -> new InputCipher.Encrypted(row.getBytes("key"), row.getBytes("content")))
                .optional();
    }

    /** Deletes the inputs of at most {@value #DELETED_AT_ONCE_MAX} examinations made before; gives their number. */
    int deleteInputs(Instant before) {
        return database.sql("""
                        DELETE FROM documents.examination_input
                        WHERE (transaction, part) IN (
                            SELECT transaction, part FROM documents.examination_input WHERE at < :before ORDER BY at LIMIT :count)""")
                .param("before", Timestamp.from(before))
                .param("count", DELETED_AT_ONCE_MAX)
                .update();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        TransactionId transaction = new TransactionId(row.getObject("transaction", UUID.class));
        return new Kept(
                new Row(
                        new Key(transaction, row.getString("part")),
                        row.getTimestamp("at").toInstant(),
                        row.getString("trust_snapshot"),
                        row.getString("verdict"),
                        row.getString("durations")),
                row.getBoolean("replayable"));
    }
}
