package org.lintas.watchlists.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintas.foundation.StatedReason;
import org.lintas.watchlists.Occasion;
import org.lintas.watchlists.WatchlistEntry.Act;
import org.lintas.watchlists.WatchlistNotice;
import org.lintas.watchlists.WatchlistNotices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What owners of entries are told. */
@Repository
class NoticeTable {

    private static final String INSERT = """
            INSERT INTO watchlists.notice (id, kind, hit, disposition, entry, owner, occasion, place, screened_at, noticed_at)
            VALUES (:id, :kind, :hit, :disposition, :entry, :owner, :occasion, :place, :screenedAt, :at)
            """;

    private static final String LIST = """
            SELECT * FROM watchlists.notice
            WHERE CAST(:owner AS text) IS NULL OR owner = :owner
            ORDER BY acknowledged_at IS NOT NULL, noticed_at DESC, id DESC
            LIMIT :limit
            """;

    private static final String ACKNOWLEDGE = """
            UPDATE watchlists.notice SET acknowledged_by = :person, acknowledged_reason = :reason, acknowledged_at = :at
            WHERE id = :id AND acknowledged_at IS NULL
            """;

    private final JdbcClient database;

    NoticeTable(JdbcClient database) {
        this.database = database;
    }

    void add(WatchlistNotice notice, int disposition) {
        database.sql(INSERT)
                .param("id", notice.id())
                .param("kind", notice.kind().name())
                .param("hit", notice.hit())
                .param("disposition", disposition)
                .param("entry", notice.entry())
                .param("owner", notice.owner())
                .param("occasion", notice.seen().occasion().name())
                .param("place", notice.seen().place())
                .param("screenedAt", notice.seen().at().atOffset(ZoneOffset.UTC))
                .param("at", notice.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** False when it was acknowledged before. */
    boolean acknowledge(UUID notice, Act act) {
        return database.sql(ACKNOWLEDGE)
                        .param("person", act.reason().person())
                        .param("reason", act.reason().words())
                        .param("at", act.at().atOffset(ZoneOffset.UTC))
                        .param("id", notice)
                        .update()
                == 1;
    }

    List<WatchlistNotice> list(Optional<String> owner) {
        return database.sql(LIST)
                .param("owner", owner.orElse(null))
                .param("limit", WatchlistNotices.ANSWER_MAX)
                .query(NoticeTable::notice)
                .list();
    }

    Optional<WatchlistNotice> find(UUID notice) {
        return database.sql("SELECT * FROM watchlists.notice WHERE id = ?")
                .param(notice)
                .query(NoticeTable::notice)
                .optional();
    }

    long open() {
        return database.sql("SELECT count(*) FROM watchlists.notice WHERE acknowledged_at IS NULL")
                .query(Long.class)
                .single();
    }

    /** Those that were acknowledged before an instant. */
    void delete(Instant acknowledgedBefore) {
        database.sql("DELETE FROM watchlists.notice WHERE acknowledged_at < ?")
                .param(acknowledgedBefore.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static WatchlistNotice notice(ResultSet row, int number) throws SQLException {
        return new WatchlistNotice(
                row.getObject("id", UUID.class),
                WatchlistNotice.Kind.valueOf(row.getString("kind")),
                row.getObject("hit", UUID.class),
                row.getObject("entry", UUID.class),
                row.getString("owner"),
                new WatchlistNotice.Seen(
                        Occasion.Kind.valueOf(row.getString("occasion")),
                        row.getString("place"),
                        row.getObject("screened_at", OffsetDateTime.class).toInstant()),
                row.getObject("noticed_at", OffsetDateTime.class).toInstant(),
                acknowledged(row));
    }

    private static Optional<Act> acknowledged(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("acknowledged_at", OffsetDateTime.class);
        return at == null
                ? Optional.empty()
                : Optional.of(new Act(
                        new StatedReason(row.getString("acknowledged_reason"), row.getString("acknowledged_by")),
                        at.toInstant()));
    }
}
