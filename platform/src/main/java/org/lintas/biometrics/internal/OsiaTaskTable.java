package org.lintas.biometrics.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.lintas.biometrics.internal.OsiaTasks.Asked;
import org.lintas.biometrics.internal.OsiaTasks.State;
import org.lintas.emrtd.lds.Octets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tasks in the database. A step is taken by one node; it is due again, for whichever node, when its lease has ended. */
@Repository
class OsiaTaskTable {

    private final JdbcClient database;

    OsiaTaskTable(JdbcClient database) {
        this.database = database;
    }

    /**
     * A step that was taken.
     *
     * @param task key
     * @param asked who and where to; without what was asked
     * @param attempt 1 for the first
     * @param key under which the content is encrypted, itself encrypted
     * @param content what was asked, or the answer
     */
    record Step(UUID task, Asked asked, int attempt, Octets key, Octets content) {}

    /** Adds a task unless more than this wait; true when it was added. */
    boolean add(Step step, String origin, Instant at, int waitingMax) {
        return database.sql("""
                        INSERT INTO biometrics.osia_task (
                            task, caller, transaction_id, callback, origin, state, accepted_at, due_at, sealed_key, content)
                        SELECT :task, :caller, :transaction, :callback, :origin, 'PENDING', :at, :at, :key, :content
                        WHERE (SELECT count(*) FROM biometrics.osia_task WHERE state = 'PENDING') < :most""")
                        .param("task", step.task())
                        .param("caller", step.asked().caller())
                        .param("transaction", step.asked().transaction())
                        .param("callback", step.asked().callback())
                        .param("origin", origin)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("key", step.key().toByteArray())
                        .param("content", step.content().toByteArray())
                        .param("most", waitingMax)
                        .update()
                == 1;
    }

    Optional<Step> takeWork(Instant now, Duration lease) {
        return database.sql("""
                        UPDATE biometrics.osia_task SET due_at = :until, attempts = attempts + 1 WHERE task = (
                            SELECT task FROM biometrics.osia_task WHERE state = 'PENDING' AND due_at <= :now
                            ORDER BY due_at, task LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING *""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", now.plus(lease).atOffset(ZoneOffset.UTC))
                .query(OsiaTaskTable::step)
                .optional();
    }

    /** The next answer to send, to none of the busy origins. */
    Optional<Step> takeAnswer(Instant now, Duration lease, Collection<String> busy) {
        return database.sql("""
                        UPDATE biometrics.osia_task SET due_at = :until, attempts = attempts + 1 WHERE task = (
                            SELECT task FROM biometrics.osia_task
                            WHERE state IN ('RESPONSE_SCHEDULED', 'RESPONSE_RETRY') AND due_at <= :now AND origin <> ALL (:busy)
                            ORDER BY due_at, task LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING *""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", now.plus(lease).atOffset(ZoneOffset.UTC))
                .param("busy", busy.toArray(String[]::new))
                .query(OsiaTaskTable::step)
                .optional();
    }

    /** The answer stands in the place of what was asked; false when it stood there before. */
    boolean answered(UUID task, byte[] key, byte[] answer, Instant at) {
        return database.sql("""
                        UPDATE biometrics.osia_task
                        SET state = 'RESPONSE_SCHEDULED', due_at = ?, attempts = 0, sealed_key = ?, content = ?
                        WHERE task = ? AND state = 'PENDING'""")
                        .param(at.atOffset(ZoneOffset.UTC))
                        .param(key)
                        .param(answer)
                        .param(task)
                        .update()
                == 1;
    }

    /** The caller has the answer: what was kept is forgotten. */
    void complete(UUID task) {
        database.sql(
                        "UPDATE biometrics.osia_task SET state = 'COMPLETED', sealed_key = NULL, content = NULL WHERE task = ?")
                .param(task)
                .update();
    }

    void later(UUID task, Instant due) {
        database.sql("UPDATE biometrics.osia_task SET due_at = ? WHERE task = ?")
                .param(due.atOffset(ZoneOffset.UTC))
                .param(task)
                .update();
    }

    void giveUp(UUID task) {
        database.sql("UPDATE biometrics.osia_task SET state = 'RESPONSE_ERROR' WHERE task = ?")
                .param(task)
                .update();
    }

    Optional<State> state(UUID task, String caller) {
        return database.sql("SELECT state FROM biometrics.osia_task WHERE task = ? AND caller = ?")
                .param(task)
                .param(caller)
                .query(String.class)
                .optional()
                .map(State::valueOf);
    }

    /** False when the answer is not there or was taken. */
    boolean again(UUID task, Instant at) {
        return database.sql("""
                        UPDATE biometrics.osia_task SET state = 'RESPONSE_RETRY', due_at = ?, attempts = 0
                        WHERE task = ? AND state = 'RESPONSE_ERROR'""").param(at.atOffset(ZoneOffset.UTC)).param(task).update() == 1;
    }

    int deleteBefore(Instant accepted) {
        return database.sql("DELETE FROM biometrics.osia_task WHERE accepted_at < ?")
                .param(accepted.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Step step(ResultSet row, int number) throws SQLException {
        return new Step(
                row.getObject("task", UUID.class),
                new Asked(row.getString("caller"), row.getString("transaction_id"), row.getString("callback")),
                row.getInt("attempts"),
                Octets.of(row.getBytes("sealed_key")),
                Octets.of(row.getBytes("content")));
    }
}
