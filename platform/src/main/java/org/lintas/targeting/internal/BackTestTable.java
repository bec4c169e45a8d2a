package org.lintas.targeting.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintas.targeting.BackTest;
import org.lintas.targeting.BackTest.Asked;
import org.lintas.targeting.BackTest.Example;
import org.lintas.targeting.BackTest.Found;
import org.lintas.targeting.BackTest.Progress;
import org.lintas.targeting.BackTest.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Trials, one row each. */
@Repository
class BackTestTable {

    private static final TypeReference<Map<String, Map<LocalDate, Integer>>> COUNTS = new TypeReference<>() {};
    private static final TypeReference<List<Example>> EXAMPLES = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The oldest that waits, or whose node has fallen silent; none while another runs. */
    private static final String TAKE = """
            UPDATE targeting.back_test SET state = 'RUNNING', heard_at = :now, flights = 0, journeys = 0, counts = '{}', examples = '[]'
            WHERE id = (
                SELECT id FROM targeting.back_test
                WHERE state IN ('WAITING', 'RUNNING') AND (heard_at IS NULL OR heard_at < :silent)
                AND NOT EXISTS (SELECT FROM targeting.back_test WHERE state = 'RUNNING' AND heard_at >= :silent)
                ORDER BY asked_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING *
            """;

    private static final String FOUND = """
            UPDATE targeting.back_test SET
                heard_at = :now, flights = :flights, all_flights = :all, journeys = :journeys, counts = :counts::jsonb, examples = :examples::jsonb,
                state = :state, ended_at = :ended
            WHERE id = :id AND state = 'RUNNING'
            """;

    private final JdbcClient database;

    BackTestTable(JdbcClient database) {
        this.database = database;
    }

    void add(UUID id, Asked asked) {
        database.sql("""
                        INSERT INTO targeting.back_test (id, text, from_day, to_day, asked_by, asked_at, state)
                        VALUES (?, ?, ?, ?, ?, ?, 'WAITING')""")
                .params(id, asked.text(), asked.from(), asked.to(), asked.person(), time(asked.at()))
                .update();
    }

    /** Takes the next for this node. */
    Optional<BackTest> take(Instant now, Instant silent) {
        return database.sql(TAKE)
                .param("now", time(now))
                .param("silent", time(silent))
                .query(BackTestTable::test)
                .optional();
    }

    /** Writes what was found so far; false when somebody stopped it. */
    boolean found(BackTest test, Instant now) {
        return database.sql(FOUND)
                        .param("id", test.id())
                        .param("now", time(now))
                        .param("flights", test.progress().flights())
                        .param("all", test.progress().allFlights())
                        .param("journeys", test.progress().journeys())
                        .param("counts", JSON.writeValueAsString(test.found().counts()))
                        .param("examples", JSON.writeValueAsString(test.found().examples()))
                        .param("state", test.state().name())
                        .param(
                                "ended",
                                test.progress()
                                        .endedAt()
                                        .map(BackTestTable::time)
                                        .orElse(null))
                        .update()
                == 1;
    }

    void stop(UUID trial, Instant at) {
        database.sql("""
                        UPDATE targeting.back_test SET state = 'STOPPED', ended_at = ?
                        WHERE id = ? AND state IN ('WAITING', 'RUNNING')""").params(time(at), trial).update();
    }

    void stopOf(String person, Instant at) {
        database.sql("""
                        UPDATE targeting.back_test SET state = 'STOPPED', ended_at = ?
                        WHERE asked_by = ? AND state IN ('WAITING', 'RUNNING')""").params(time(at), person).update();
    }

    Optional<BackTest> find(UUID trial) {
        return database.sql("SELECT * FROM targeting.back_test WHERE id = ?")
                .param(trial)
                .query(BackTestTable::test)
                .optional();
    }

    void forget(Instant before) {
        database.sql("DELETE FROM targeting.back_test WHERE asked_at < ?")
                .param(time(before))
                .update();
    }

    private static BackTest test(ResultSet row, int number) throws SQLException {
        Asked asked = new Asked(
                row.getString("text"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getString("asked_by"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant());
        Progress progress = new Progress(
                row.getInt("flights"),
                row.getInt("all_flights"),
                row.getLong("journeys"),
                Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
        Found found = new Found(
                JSON.readValue(row.getString("counts"), COUNTS), JSON.readValue(row.getString("examples"), EXAMPLES));
        return new BackTest(
                row.getObject("id", UUID.class), asked, State.valueOf(row.getString("state")), progress, found);
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
