package org.lintas.watchlists.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lintas.foundation.DocumentKey;
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
                hit.legal_basis, hit.owner, hit.evidence, hit.known, hit.state,
                last.number AS last_number, last.outcome, last.person, last.reason, last.found_at
            FROM watchlists.hit
            JOIN watchlists.screening ON screening.id = hit.screening
            LEFT JOIN watchlists.disposition AS last ON last.hit = hit.id AND last.number = hit.dispositions
            """;

    private static final String BY_ID = HITS + "WHERE hit.id = :id";

    /** The order of a lane's answer, and those who wait longest first; the first of each state are read in the order of an index. */
    private static final String QUEUE = """
            WITH queued AS (
                SELECT first.* FROM unnest(string_to_array(:states, ',')) AS wanted (state)
                CROSS JOIN LATERAL (
                    SELECT hit.id, hit.state, urgency, raised_at FROM watchlists.hit WHERE hit.state = wanted.state
                    ORDER BY urgency, raised_at, hit.id LIMIT :limit) AS first
                ORDER BY first.state <> 'OPEN', urgency, raised_at, id
                LIMIT :limit)
            """ + HITS + """
            WHERE hit.id IN (SELECT id FROM queued)
            ORDER BY hit.state <> 'OPEN', hit.urgency, hit.raised_at, hit.id
            """;

    private static final String COUNTS = "SELECT state, count(*) AS hits FROM watchlists.hit GROUP BY state";

    private static final String EARLIER = HITS + """
            WHERE hit.entry = :entry AND hit.id <> :hit AND hit.dispositions > 0
            AND ((screening.issuer = :issuer AND screening.number = :number AND :named)
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
        Set<HitState> states = state.<Set<HitState>>map(EnumSet::of).orElseGet(() -> EnumSet.allOf(HitState.class));
        return database.sql(QUEUE)
                .param("states", states.stream().map(HitState::name).collect(Collectors.joining(",")))
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
                .param("named", !hit.traveller().document().equals(DocumentKey.UNNAMED))
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
