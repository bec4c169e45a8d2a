package org.lintas.watchlists.internal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Numbers each change of what is in force, in the order in which the changes are committed. */
@Repository
class GenerationTable {

    /**
     * One generation.
     *
     * @param number 1 and up; 0 before the first change
     * @param madeAt when
     */
    record Generation(long number, Instant madeAt) {}

    private static final Generation NONE = new Generation(0, Instant.EPOCH);

    private static final String LOCK = """
            LOCK TABLE watchlists.generation IN EXCLUSIVE MODE
            """;

    private static final String NEXT = """
            INSERT INTO watchlists.generation (number, made_at, entry, act)
            SELECT coalesce(max(number), 0) + 1, :at, :entry, :act FROM watchlists.generation
            """;

    private static final String NEWEST = """
            SELECT number, made_at FROM watchlists.generation ORDER BY number DESC LIMIT 1
            """;

    private final JdbcClient database;

    GenerationTable(JdbcClient database) {
        this.database = database;
    }

    /** Makes the next generation; the others wait until this transaction ends, so that numbers follow commits. */
    void next(UUID entry, EntryTable.ActKind act, Instant at) {
        database.sql(LOCK).update();
        database.sql(NEXT)
                .param("entry", entry)
                .param("act", act.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Generation newest() {
        return database.sql(NEWEST)
                .query((row, number) -> new Generation(
                        row.getLong("number"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant()))
                .optional()
                .orElse(NONE);
    }
}
