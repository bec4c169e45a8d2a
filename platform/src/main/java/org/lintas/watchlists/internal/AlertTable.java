package org.lintas.watchlists.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.lintas.calibration.ErrorRate;
import org.lintas.watchlists.WatchlistFairness;
import org.lintas.watchlists.WatchlistFairness.Dimension;
import org.lintas.watchlists.WatchlistFairness.GroupAlerts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts who alerts. The unit is one look-up, whatever number of entries it hits. */
@Repository
class AlertTable {

    private final JdbcClient database;

    AlertTable(JdbcClient database) {
        this.database = database;
    }

    Optional<GroupAlerts> everybody(Instant from) {
        return counts("''", from).stream().findFirst();
    }

    List<GroupAlerts> groups(Dimension dimension, Instant from) {
        return counts(
                switch (dimension) {
                    case NATIONALITY -> "nationality";
                    case SEX -> "sex";
                    case AGE_BAND -> "age_band";
                    case CULTURE -> "culture";
                },
                from);
    }

    private List<GroupAlerts> counts(String column, Instant from) {
        return database.sql("""
                        SELECT %s AS value, count(*) AS cases, count(*) FILTER (WHERE hits > 0) AS alerts,
                            count(*) FILTER (WHERE decided) AS decided, count(*) FILTER (WHERE decided AND NOT confirmed) AS innocent
                        FROM watchlists.screening
                        LEFT JOIN (
                            SELECT hit.screening, TRUE AS decided, bool_or(state = 'CONFIRMED') AS confirmed
                            FROM watchlists.hit
                            WHERE state IN ('CONFIRMED', 'FALSE')
                            GROUP BY hit.screening) AS found ON found.screening = screening.id
                        WHERE screened_at >= :from
                        GROUP BY 1 ORDER BY cases DESC, value LIMIT :limit""".formatted(column))
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("limit", WatchlistFairness.GROUPS_MAX)
                .query(AlertTable::group)
                .list();
    }

    private static GroupAlerts group(ResultSet row, int number) throws SQLException {
        long decided = row.getLong("decided");
        return new GroupAlerts(
                row.getString("value"),
                new ErrorRate(row.getLong("alerts"), row.getLong("cases")),
                decided == 0 ? Optional.empty() : Optional.of(new ErrorRate(row.getLong("innocent"), decided)));
    }
}
