package org.lintas.inspections.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.inspections.InspectionStatistics;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts decisions in the database. */
@Component
class Statistics implements InspectionStatistics {

    private final JdbcClient jdbc;

    Statistics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ThroughputPoint> throughput(Instant from, Instant to, Duration span) {
        boolean countable = !from.isAfter(to)
                && span.compareTo(Duration.ofSeconds(1)) >= 0
                && Duration.between(from, to).dividedBy(span) <= POINTS_MAX;
        if (!countable) {
            throw new LintasException(
                    ErrorCode.VALUE_INVALID,
                    "At most %d spans of at least a second are counted.".formatted(POINTS_MAX));
        }
        Map<Instant, ThroughputPoint> counted =
                count(from, to, span).stream().collect(Collectors.toMap(ThroughputPoint::start, Function.identity()));
        List<ThroughputPoint> points = new ArrayList<>();
        for (Instant start = from; start.isBefore(to); start = start.plus(span)) {
            points.add(counted.getOrDefault(start, ThroughputPoint.none(start)));
        }
        return List.copyOf(points);
    }

    private List<ThroughputPoint> count(Instant from, Instant to, Duration span) {
        return jdbc.sql("""
                SELECT date_bin(make_interval(secs => :seconds), d.at, :from) AS start,
                       count(*) FILTER (WHERE d.kind = 'CLEAR') AS cleared,
                       count(*) FILTER (WHERE d.kind = 'REFER') AS referred,
                       count(*) FILTER (WHERE d.kind = 'REFUSE') AS refused,
                       percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM d.at - i.opened_at))
                           FILTER (WHERE d.sequence = 1) AS median,
                       percentile_cont(0.95) WITHIN GROUP (ORDER BY extract(epoch FROM d.at - i.opened_at))
                           FILTER (WHERE d.sequence = 1) AS p95
                FROM inspections.decision d JOIN inspections.inspection i ON i.transaction = d.transaction
                WHERE d.at >= :from AND d.at < :to
                GROUP BY 1
                """)
                .param("seconds", span.toMillis() / 1_000.0)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query((row, number) -> point(row))
                .list();
    }

    private static ThroughputPoint point(ResultSet row) throws SQLException {
        return new ThroughputPoint(
                row.getTimestamp("start").toInstant(),
                row.getInt("cleared"),
                row.getInt("referred"),
                row.getInt("refused"),
                seconds(row, "median"),
                seconds(row, "p95"));
    }

    private static OptionalDouble seconds(ResultSet row, String column) throws SQLException {
        double seconds = row.getDouble(column);
        return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(seconds);
    }
}
