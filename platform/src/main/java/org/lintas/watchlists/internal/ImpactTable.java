package org.lintas.watchlists.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintas.watchlists.Impact;
import org.lintas.watchlists.Impact.Count;
import org.lintas.watchlists.Impact.Simulated;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What drafts would have done. */
@Repository
class ImpactTable {

    /** Most that are given at a time. */
    private static final int OPEN_MAX = 100;

    private final JdbcClient database;

    ImpactTable(JdbcClient database) {
        this.database = database;
    }

    void ask(UUID entry, Instant at) {
        database.sql("INSERT INTO watchlists.impact (entry, asked_at) VALUES (?, ?)")
                .param(entry)
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<UUID> open() {
        return database.sql(
                        "SELECT entry FROM watchlists.impact WHERE done_at IS NULL ORDER BY asked_at, entry LIMIT ?")
                .param(OPEN_MAX)
                .query((row, number) -> row.getObject("entry", UUID.class))
                .list();
    }

    /** Once; what another process has written first stays. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void done(UUID entry, Simulated simulated, Instant at) {
        int first = database.sql("""
                        UPDATE watchlists.impact SET done_at = ?, days = ?, travellers = ?, alerts = ?
                        WHERE entry = ? AND done_at IS NULL""")
                .param(at.atOffset(ZoneOffset.UTC))
                .param(simulated.days())
                .param(simulated.travellers())
                .param(simulated.alerts())
                .param(entry)
                .update();
        if (first == 1) {
            for (Count count : simulated.counts()) {
                database.sql("INSERT INTO watchlists.impact_count (entry, day, place, alerts) VALUES (?, ?, ?, ?)")
                        .params(entry, count.day(), count.place(), count.alerts())
                        .update();
            }
        }
    }

    Optional<Impact> find(UUID entry) {
        return database.sql("SELECT * FROM watchlists.impact WHERE entry = ?")
                .param(entry)
                .query((row, number) -> new Impact(
                        row.getObject("done_at") == null
                                ? Optional.empty()
                                : Optional.of(new Simulated(
                                        row.getInt("days"),
                                        row.getInt("travellers"),
                                        row.getInt("alerts"),
                                        counts(entry)))))
                .optional();
    }

    private List<Count> counts(UUID entry) {
        return database.sql("SELECT * FROM watchlists.impact_count WHERE entry = ? ORDER BY day, place")
                .param(entry)
                .query((row, number) ->
                        new Count(row.getObject("day", LocalDate.class), row.getString("place"), row.getInt("alerts")))
                .list();
    }
}
