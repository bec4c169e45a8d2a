package org.lintas.watchlists.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintas.watchlists.ListSource;
import org.lintas.watchlists.ListSource.Check;
import org.lintas.watchlists.ListTerms;
import org.lintas.watchlists.PublishedLists;
import org.lintas.watchlists.WatchlistEntry.Act;
import org.lintas.watchlists.WatchlistHit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Published lists and what was done to them: terms and acts are added, never changed. */
@Repository
class SourceTable {

    /** What can be done to a list, once each. */
    enum ActKind {
        ADDED,
        APPROVED,
        END_ASKED,
        ENDED
    }

    private static final String SELECT = """
            SELECT list_source.*,
                added.person AS added_by, added.reason AS added_reason, added.done_at AS added_at,
                approved.person AS approved_by, approved.reason AS approved_reason, approved.done_at AS approved_at,
                asked.person AS asked_by, asked.reason AS asked_reason, asked.done_at AS asked_at,
                ended.person AS ended_by, ended.reason AS ended_reason, ended.done_at AS ended_at
            FROM watchlists.list_source
            JOIN watchlists.list_source_act AS added ON added.source = list_source.id AND added.act = 'ADDED'
            LEFT JOIN watchlists.list_source_act AS approved ON approved.source = list_source.id AND approved.act = 'APPROVED'
            LEFT JOIN watchlists.list_source_act AS asked ON asked.source = list_source.id AND asked.act = 'END_ASKED'
            LEFT JOIN watchlists.list_source_act AS ended ON ended.source = list_source.id AND ended.act = 'ENDED'
            """;

    private static final String INSERT = """
            INSERT INTO watchlists.list_source (
                id, name, category, action, legal_basis, owner, address, signer_key, columns, removed_percent_max,
                fresh_for_seconds, claimed_until)
            VALUES (
                :id, :name, :category, :action, :legalBasis, :owner, :address, :signerKey, :columns, :removedPercentMax,
                :freshForSeconds, '-infinity')
            """;

    private static final String INSERT_ACT = """
            INSERT INTO watchlists.list_source_act (source, act, person, reason, done_at)
            VALUES (:source, :act, :person, :reason, :at)
            ON CONFLICT DO NOTHING
            """;

    private static final String CLAIM = """
            UPDATE watchlists.list_source SET claimed_until = :until
            WHERE id = :id AND claimed_until < :now
            """;

    private final JdbcClient database;

    SourceTable(JdbcClient database) {
        this.database = database;
    }

    void add(UUID id, ListTerms terms) {
        database.sql(INSERT)
                .param("id", id)
                .param("name", terms.name())
                .param("category", terms.category().name())
                .param("action", terms.action().name())
                .param("legalBasis", terms.legalBasis())
                .param("owner", terms.owner())
                .param("address", terms.supply().address())
                .param("signerKey", terms.supply().signerKey())
                .param("columns", terms.supply().columns())
                .param("removedPercentMax", terms.supply().removedPercentMax())
                .param("freshForSeconds", terms.supply().freshFor().toSeconds())
                .update();
    }

    /** False when the act was done before. */
    boolean act(UUID source, ActKind kind, Act act) {
        return database.sql(INSERT_ACT)
                        .param("source", source)
                        .param("act", kind.name())
                        .param("person", act.reason().person())
                        .param("reason", act.reason().words())
                        .param("at", act.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** True for one process alone until then. */
    boolean claim(UUID source, Instant now, Instant until) {
        return database.sql(CLAIM)
                        .param("id", source)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("until", until.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void checked(UUID source, Check check) {
        database.sql(
                        "UPDATE watchlists.list_source SET checked_at = ?, check_outcome = ?, check_problem = ? WHERE id = ?")
                .param(check.at().atOffset(ZoneOffset.UTC))
                .param(check.outcome().name())
                .param(check.problem())
                .param(source)
                .update();
    }

    long count() {
        return database.sql("SELECT count(*) FROM watchlists.list_source")
                .query(Long.class)
                .single();
    }

    List<ListSource> all() {
        return database.sql(
                        SELECT + "ORDER BY ended.done_at IS NOT NULL, list_source.name, list_source.id LIMIT :limit")
                .param("limit", PublishedLists.SOURCES_MAX)
                .query(SourceTable::source)
                .list();
    }

    Optional<ListSource> find(UUID id) {
        return database.sql(SELECT + "WHERE list_source.id = :id")
                .param("id", id)
                .query(SourceTable::source)
                .optional();
    }

    private static ListSource source(ResultSet row, int number) throws SQLException {
        return new ListSource(
                row.getObject("id", UUID.class),
                terms(row),
                ActColumns.read(row, "added").orElseThrow(),
                ActColumns.read(row, "approved"),
                ActColumns.read(row, "asked"),
                ActColumns.read(row, "ended"),
                check(row));
    }

    private static ListTerms terms(ResultSet row) throws SQLException {
        return new ListTerms(
                row.getString("name"),
                WatchlistHit.Category.valueOf(row.getString("category")),
                WatchlistHit.Action.valueOf(row.getString("action")),
                row.getString("legal_basis"),
                row.getString("owner"),
                new ListTerms.Supply(
                        row.getString("address"),
                        row.getString("signer_key"),
                        row.getString("columns"),
                        row.getInt("removed_percent_max"),
                        Duration.ofSeconds(row.getLong("fresh_for_seconds"))));
    }

    private static Optional<Check> check(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("checked_at", OffsetDateTime.class);
        return at == null
                ? Optional.empty()
                : Optional.of(new Check(
                        at.toInstant(),
                        Check.Outcome.valueOf(row.getString("check_outcome")),
                        row.getString("check_problem")));
    }
}
