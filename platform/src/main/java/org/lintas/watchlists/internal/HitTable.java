package org.lintas.watchlists.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.lintas.watchlists.NameEvidence;
import org.lintas.watchlists.WatchlistHit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Entries that hit, one row for each look-up and entry. */
@Repository
class HitTable {

    private static final String INSERT = """
            INSERT INTO watchlists.hit (
                id, screening, raised_at, entry, afterwards, matched_by, category, action, legal_basis, owner, evidence)
            SELECT :id, screening.id, :at, :entry, :afterwards, :matchedBy, :category, :action, :legalBasis, :owner,
                CAST(:evidence AS jsonb)
            FROM watchlists.screening WHERE screening.id = :screening
            FOR KEY SHARE
            ON CONFLICT (screening, entry) DO NOTHING
            """;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient database;

    HitTable(JdbcClient database) {
        this.database = database;
    }

    /**
     * When a hit was raised.
     *
     * @param screening the look-up
     * @param at when
     * @param afterwards whether the entry came later than the traveller
     */
    record Raised(UUID screening, Instant at, boolean afterwards) {}

    /** False when this entry hit at this look-up before, or the look-up was kept long enough and is gone. */
    boolean add(UUID id, Raised raised, WatchlistHit hit) {
        return database.sql(INSERT)
                        .param("id", id)
                        .param("screening", raised.screening())
                        .param("at", raised.at().atOffset(ZoneOffset.UTC))
                        .param("entry", hit.entry())
                        .param("afterwards", raised.afterwards())
                        .param("matchedBy", hit.matchedBy().name())
                        .param("category", hit.category().name())
                        .param("action", hit.action().name())
                        .param("legalBasis", hit.legalBasis())
                        .param("owner", hit.owner())
                        .param("evidence", hit.evidence().map(HitTable::json).orElse(null))
                        .update()
                == 1;
    }

    /** Marks a hit that the lane is not told, in the transaction that adds it. */
    void keptQuiet(UUID id, UUID known) {
        database.sql("UPDATE watchlists.hit SET known = ?, state = 'KNOWN' WHERE id = ?")
                .param(known)
                .param(id)
                .update();
    }

    /** Lets a hit that was kept quiet, and of which nobody has found anything, be looked at; empty when there is none. */
    Optional<UUID> speaks(UUID screening, UUID entry) {
        return database.sql("""
                        UPDATE watchlists.hit SET known = NULL, state = 'OPEN'
                        WHERE screening = ? AND entry = ? AND state = 'KNOWN'
                        RETURNING id""").param(screening).param(entry).query(UUID.class).optional();
    }

    static String json(NameEvidence evidence) {
        return JSON.writeValueAsString(evidence);
    }

    static NameEvidence evidence(String json) {
        return JSON.readValue(json, NameEvidence.class);
    }
}
