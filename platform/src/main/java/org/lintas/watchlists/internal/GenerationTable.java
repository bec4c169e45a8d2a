package org.lintas.watchlists.internal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Numbers each change of what is in force, in the order in which the changes are committed. */
@Repository
class GenerationTable {

    private static final ListGeneration.Made NONE = new ListGeneration.Made(0, Instant.EPOCH);

    private static final String LOCK = """
            LOCK TABLE watchlists.generation IN EXCLUSIVE MODE
            """;

    private static final String NEXT = """
            INSERT INTO watchlists.generation (number, made_at, entry, source, act)
            SELECT coalesce(max(number), 0) + 1, :at, :entry, :source, :act FROM watchlists.generation
            RETURNING number
            """;

    private static final String NEWEST = """
            SELECT number, made_at FROM watchlists.generation ORDER BY number DESC LIMIT 1
            """;

    private final JdbcClient database;

    GenerationTable(JdbcClient database) {
        this.database = database;
    }

    /** Makes the next generation by an act on an entry, and gives its number; the others wait until this transaction ends, so that numbers follow commits. */
    long next(UUID entry, EntryTable.ActKind act, Instant at) {
        return next(entry, null, act.name(), at);
    }

    /** The same by an act on a published list. */
    long nextOfSource(UUID source, String act, Instant at) {
        return next(null, source, act, at);
    }

    private long next(@Nullable UUID entry, @Nullable UUID source, String act, Instant at) {
        database.sql(LOCK).update();
        return database.sql(NEXT)
                .param("entry", entry)
                .param("source", source)
                .param("act", act)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    ListGeneration.Made newest() {
        return database.sql(NEWEST)
                .query((row, number) -> new ListGeneration.Made(
                        row.getLong("number"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant()))
                .optional()
                .orElse(NONE);
    }
}
