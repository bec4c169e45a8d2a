package org.lintas.watchlists.internal;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.lintas.foundation.StatedReason;
import org.lintas.watchlists.Disposition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was found of hits: rows are added, never changed; the hit keeps which is the newest. */
@Repository
class DispositionTable {

    private static final String INSERT = """
            WITH disposed AS (
                UPDATE watchlists.hit SET state = :outcome, dispositions = :number
                WHERE id = :hit AND dispositions = :number - 1
                RETURNING id)
            INSERT INTO watchlists.disposition (hit, number, outcome, person, reason, found_at)
            SELECT id, :number, :outcome, :person, :reason, :at FROM disposed
            """;

    private final JdbcClient database;

    DispositionTable(JdbcClient database) {
        this.database = database;
    }

    /** False when this is not the next one: somebody else was faster. */
    boolean add(UUID hit, Disposition disposition) {
        return database.sql(INSERT)
                        .param("hit", hit)
                        .param("number", disposition.number())
                        .param("outcome", disposition.outcome().name())
                        .param("person", disposition.reason().person())
                        .param("reason", disposition.reason().words())
                        .param("at", disposition.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** In order. */
    List<Disposition> of(UUID hit) {
        return database.sql("SELECT * FROM watchlists.disposition WHERE hit = ? ORDER BY number")
                .param(hit)
                .query((row, number) -> new Disposition(
                        row.getInt("number"),
                        Disposition.Outcome.valueOf(row.getString("outcome")),
                        new StatedReason(row.getString("reason"), row.getString("person")),
                        row.getObject("found_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
