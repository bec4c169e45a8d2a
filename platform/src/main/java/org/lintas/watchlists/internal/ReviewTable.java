package org.lintas.watchlists.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintas.foundation.StatedReason;
import org.lintas.mrz.PartialDate;
import org.lintas.watchlists.Disposition;
import org.lintas.watchlists.HitReview;
import org.lintas.watchlists.HitReview.Earlier;
import org.lintas.watchlists.HitState;
import org.lintas.watchlists.NameEvidence;
import org.lintas.watchlists.ReviewedHit;
import org.lintas.watchlists.WatchlistHit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Hits with the look-up they come from and what was found of them last. */
@Repository
class ReviewTable {

    private static final String HITS = """
            SELECT screening.*, hit.id AS hit_id, hit.raised_at, hit.entry, hit.afterwards, hit.matched_by, hit.category, hit.action,
                hit.legal_basis, hit.owner, hit.evidence, hit.known,
                last.number AS last_number, last.outcome, last.person, last.reason, last.found_at,
                coalesce(last.outcome, CASE WHEN hit.known IS NULL THEN 'OPEN' ELSE 'KNOWN' END) AS state
            FROM watchlists.hit
            JOIN watchlists.screening ON screening.id = hit.screening
            LEFT JOIN (
                SELECT DISTINCT ON (hit) * FROM watchlists.disposition ORDER BY hit, number DESC) AS last ON last.hit = hit.id
            """;

    private static final String BY_ID = HITS + "WHERE hit.id = :id";

    /** The order of a lane's answer, and those who wait longest first. */
    private static final String QUEUE = "SELECT * FROM (" + HITS + """
            ) AS reviewed
            WHERE CAST(:state AS text) IS NULL OR state = :state
            ORDER BY state <> 'OPEN',
                array_position(ARRAY['DETAIN', 'PROTECT', 'SEIZE_DOCUMENT', 'REFER', 'REPORT'], action),
                array_position(ARRAY['WANTED', 'ENTRY_BAN', 'PROTECTION', 'OBSERVATION', 'DOCUMENT_REPORTED'], category),
                raised_at, hit_id
            LIMIT :limit
            """;

    private static final String COUNTS = """
            SELECT coalesce(last.outcome, CASE WHEN hit.known IS NULL THEN 'OPEN' ELSE 'KNOWN' END) AS state, count(*) AS hits
            FROM watchlists.hit
            LEFT JOIN (
                SELECT DISTINCT ON (hit) hit, outcome FROM watchlists.disposition ORDER BY hit, number DESC) AS last ON last.hit = hit.id
            GROUP BY 1
            """;

    private static final String EARLIER = HITS + """
            WHERE hit.entry = :entry AND hit.id <> :hit AND last.outcome IS NOT NULL
            AND ((screening.issuer = :issuer AND screening.number = :number)
                OR (screening.surname = :surname AND screening.given_names = :givenNames AND screening.date_of_birth = :born))
            ORDER BY last.found_at DESC
            LIMIT :limit
            """;

    private final JdbcClient database;

    ReviewTable(JdbcClient database) {
        this.database = database;
    }

    Optional<ReviewedHit> find(UUID hit) {
        return database.sql(BY_ID).param("id", hit).query(ReviewTable::hit).optional();
    }

    Optional<UUID> newest(UUID entry) {
        return database.sql("SELECT id FROM watchlists.hit WHERE entry = ? ORDER BY raised_at DESC, id DESC LIMIT 1")
                .param(entry)
                .query(UUID.class)
                .optional();
    }

    List<ReviewedHit> queue(Optional<HitState> state) {
        return database.sql(QUEUE)
                .param("state", state.map(HitState::name).orElse(null))
                .param("limit", HitReview.ANSWER_MAX)
                .query(ReviewTable::hit)
                .list();
    }

    Map<HitState, Long> counts() {
        Map<HitState, Long> counts = new EnumMap<>(HitState.class);
        for (HitState state : HitState.values()) {
            counts.put(state, 0L);
        }
        database.sql(COUNTS)
                .query((row, number) -> counts.put(HitState.valueOf(row.getString("state")), row.getLong("hits")))
                .list();
        return counts;
    }

    List<Earlier> earlier(ReviewedHit hit) {
        return database
                .sql(EARLIER)
                .param("entry", hit.hit().entry())
                .param("hit", hit.id())
                .param("issuer", hit.traveller().document().issuer().letters())
                .param("number", hit.traveller().document().number())
                .param("surname", hit.traveller().name().surname())
                .param("givenNames", hit.traveller().name().givenNames())
                .param(
                        "born",
                        hit.traveller().dateOfBirth().map(PartialDate::toString).orElse(null))
                .param("limit", HitReview.EARLIER_MAX)
                .query(ReviewTable::hit)
                .list()
                .stream()
                .flatMap(found -> found.last().stream().map(last -> new Earlier(found.id(), found.occasion(), last)))
                .toList();
    }

    private static ReviewedHit hit(ResultSet row, int number) throws SQLException {
        Screened screened = ScreeningTable.screened(row, number);
        UUID known = row.getObject("known", UUID.class);
        return new ReviewedHit(
                row.getObject("hit_id", UUID.class),
                screened.traveller(),
                screened.occasion(),
                new ReviewedHit.Raised(
                        instant(row, "raised_at"), row.getBoolean("afterwards"), Optional.ofNullable(known)),
                watchlistHit(row),
                HitState.valueOf(row.getString("state")),
                last(row));
    }

    private static WatchlistHit watchlistHit(ResultSet row) throws SQLException {
        Optional<NameEvidence> evidence =
                Optional.ofNullable(row.getString("evidence")).map(HitTable::evidence);
        return new WatchlistHit(
                row.getObject("entry", UUID.class),
                WatchlistHit.MatchedBy.valueOf(row.getString("matched_by")),
                WatchlistHit.Category.valueOf(row.getString("category")),
                WatchlistHit.Action.valueOf(row.getString("action")),
                row.getString("legal_basis"),
                row.getString("owner"),
                evidence);
    }

    private static Optional<Disposition> last(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return outcome == null
                ? Optional.empty()
                : Optional.of(new Disposition(
                        row.getInt("last_number"),
                        Disposition.Outcome.valueOf(outcome),
                        new StatedReason(row.getString("reason"), row.getString("person")),
                        instant(row, "found_at")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
