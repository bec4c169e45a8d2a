package org.lintas.targeting.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lintas.targeting.TargetingFigures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts hits and lookouts by month where they are kept. */
@Repository
class FiguresTable implements TargetingFigures {

    private static final String HITS = """
            SELECT date_trunc('month', day)::date AS month, count(*) AS found,
                count(*) FILTER (WHERE state <> 'QUARANTINED') AS queued,
                count(*) FILTER (WHERE state NOT IN ('QUARANTINED', 'OPEN')) AS looked_at,
                count(*) FILTER (WHERE state IN ('POSSIBLE', 'CONFIRMED')) AS possible,
                count(*) FILTER (WHERE state = 'CONFIRMED') AS confirmed
            FROM targeting.rule_hit WHERE day >= ? GROUP BY 1
            """;

    private static final String LOOKOUTS = """
            SELECT date_trunc('month', issued_at AT TIME ZONE ?)::date AS month, count(*) AS issued,
                count(*) FILTER (WHERE encounter NOT IN ('NOT_ENCOUNTERED', 'MISSED')) AS met,
                count(*) FILTER (WHERE encounter IN ('DENIED_BOARDING', 'REFUSED_ENTRY', 'SECONDARY_POSITIVE')) AS positive,
                count(*) FILTER (WHERE encounter = 'MISSED') AS missed
            FROM targeting.lookout WHERE withdrawn_at IS NULL AND issued_at >= ?::date GROUP BY 1
            """;

    private static final Hits NO_HITS = new Hits(0, 0, 0, 0, 0);
    private static final Lookouts NO_LOOKOUTS = new Lookouts(0, 0, 0, 0);

    private final JdbcClient database;
    private final Acting acting;

    FiguresTable(JdbcClient database, Acting acting) {
        this.database = database;
        this.acting = acting;
    }

    @Override
    public List<Month> months(int count) {
        YearMonth now = YearMonth.from(acting.today());
        LocalDate from = now.minusMonths(count - 1L).atDay(1);
        Map<YearMonth, Hits> hits = database.sql(HITS).param(from).query(FiguresTable::hits).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Map<YearMonth, Lookouts> lookouts = database
                .sql(LOOKOUTS)
                .params(acting.zone().getId(), from.minusDays(1))
                .query(FiguresTable::lookouts)
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return IntStream.range(0, count)
                .mapToObj(now::minusMonths)
                .map(month ->
                        new Month(month, hits.getOrDefault(month, NO_HITS), lookouts.getOrDefault(month, NO_LOOKOUTS)))
                .toList();
    }

    private static Map.Entry<YearMonth, Hits> hits(ResultSet row, int number) throws SQLException {
        return Map.entry(
                month(row),
                new Hits(
                        row.getInt("found"),
                        row.getInt("queued"),
                        row.getInt("looked_at"),
                        row.getInt("possible"),
                        row.getInt("confirmed")));
    }

    private static Map.Entry<YearMonth, Lookouts> lookouts(ResultSet row, int number) throws SQLException {
        return Map.entry(
                month(row),
                new Lookouts(row.getInt("issued"), row.getInt("met"), row.getInt("positive"), row.getInt("missed")));
    }

    private static YearMonth month(ResultSet row) throws SQLException {
        return YearMonth.from(row.getObject("month", LocalDate.class));
    }
}
