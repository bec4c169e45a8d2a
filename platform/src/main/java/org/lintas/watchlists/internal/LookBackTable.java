package org.lintas.watchlists.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What travellers of the last days are to be looked up against. */
@Repository
class LookBackTable {

    /** Most that are given at a time. */
    private static final int OPEN_MAX = 100;

    private final JdbcClient database;

    LookBackTable(JdbcClient database) {
        this.database = database;
    }

    /**
     * One look back.
     *
     * @param generation with which the persons came in force
     * @param entry of the national list
     * @param copy of a published one
     * @param copyBefore the one that was in force until then
     */
    record LookBack(long generation, Optional<UUID> entry, Optional<UUID> copy, Optional<UUID> copyBefore) {

        static LookBack of(long generation, UUID entry) {
            return new LookBack(generation, Optional.of(entry), Optional.empty(), Optional.empty());
        }
    }

    void ask(LookBack lookBack, Instant at) {
        database.sql("""
                        INSERT INTO watchlists.look_back (generation, asked_at, entry, copy, copy_before)
                        VALUES (?, ?, ?, ?, ?)""")
                .param(lookBack.generation())
                .param(at.atOffset(ZoneOffset.UTC))
                .param(lookBack.entry().orElse(null))
                .param(lookBack.copy().orElse(null))
                .param(lookBack.copyBefore().orElse(null))
                .update();
    }

    List<LookBack> open() {
        return database.sql("SELECT * FROM watchlists.look_back WHERE done_at IS NULL ORDER BY generation LIMIT ?")
                .param(OPEN_MAX)
                .query((row, number) -> new LookBack(
                        row.getLong("generation"),
                        Optional.ofNullable(row.getObject("entry", UUID.class)),
                        Optional.ofNullable(row.getObject("copy", UUID.class)),
                        Optional.ofNullable(row.getObject("copy_before", UUID.class))))
                .list();
    }

    void done(long generation, Instant at, int travellers, int hits) {
        database.sql("UPDATE watchlists.look_back SET done_at = ?, travellers = ?, hits = ? WHERE generation = ?")
                .param(at.atOffset(ZoneOffset.UTC))
                .param(travellers)
                .param(hits)
                .param(generation)
                .update();
    }
}
