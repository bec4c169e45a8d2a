package org.lintas.passengers.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.lintas.passengers.PassengerRetention;
import org.lintas.passengers.PassengerRetention.Done;
import org.lintas.passengers.PassengerRetention.Run;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each day's run did, counted in the transactions that did it. */
@Repository
class RetentionRunTable {

    private static final String ADD = """
            UPDATE passengers.retention_run SET
                masked = masked + :masked, deleted = deleted + :deleted, deliveries = deliveries + :deliveries, failed = failed + :failed
            WHERE day = :day
            """;

    private final JdbcClient database;

    RetentionRunTable(JdbcClient database) {
        this.database = database;
    }

    /** Begins the day's run, or goes on with it; false when it ended before. */
    boolean open(LocalDate day, Instant at) {
        database.sql("""
                        INSERT INTO passengers.retention_run (day, started_at) VALUES (?, ?)
                        ON CONFLICT (day) DO NOTHING""").params(day, at.atOffset(ZoneOffset.UTC)).update();
        return find(day).endedAt().isEmpty();
    }

    void add(LocalDate day, Done done) {
        database.sql(ADD)
                .param("day", day)
                .param("masked", done.masked())
                .param("deleted", done.deleted())
                .param("deliveries", done.deliveries())
                .param("failed", done.failed())
                .update();
    }

    void end(LocalDate day, Instant at) {
        database.sql("UPDATE passengers.retention_run SET ended_at = ? WHERE day = ?")
                .params(at.atOffset(ZoneOffset.UTC), day)
                .update();
    }

    Run find(LocalDate day) {
        return database.sql("SELECT * FROM passengers.retention_run WHERE day = ?")
                .param(day)
                .query(RetentionRunTable::run)
                .single();
    }

    List<Run> recent() {
        return database.sql("SELECT * FROM passengers.retention_run ORDER BY day DESC LIMIT ?")
                .param(PassengerRetention.RUNS_MAX)
                .query(RetentionRunTable::run)
                .list();
    }

    private static Run run(ResultSet row, int number) throws SQLException {
        return new Run(
                row.getObject("day", LocalDate.class),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                new Done(row.getInt("masked"), row.getInt("deleted"), row.getInt("deliveries"), row.getInt("failed")));
    }
}
