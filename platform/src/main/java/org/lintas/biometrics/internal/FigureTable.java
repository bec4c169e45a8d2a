package org.lintas.biometrics.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lintas.biometrics.BiometricFigures;
import org.lintas.biometrics.BiometricFigures.Dimension;
import org.lintas.biometrics.BiometricFigures.Durations;
import org.lintas.biometrics.BiometricFigures.GroupFigures;
import org.lintas.biometrics.BiometricFigures.Measure;
import org.lintas.biometrics.BiometricFigures.MeasuredRate;
import org.lintas.calibration.ErrorRate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what lanes captured and compared. The unit of capture is one traveller: fingers of one hand fail together. */
@Repository
class FigureTable {

    private final JdbcClient database;

    FigureTable(JdbcClient database) {
        this.database = database;
    }

    /** Everybody from an instant on. */
    GroupFigures all(Instant from) {
        Map<String, Half> captured = captured("''", from);
        Map<String, Half> compared = compared("''", from);
        return joined("", captured.getOrDefault("", Half.NOTHING), compared.getOrDefault("", Half.NOTHING));
    }

    /** Each group from an instant on, those with most travellers first. */
    List<GroupFigures> groups(Dimension dimension, Instant from) {
        Map<String, Half> captured = captured(column(dimension), from);
        Map<String, Half> compared = compared(column(dimension), from);
        Map<String, Long> cases = new HashMap<>();
        captured.forEach((value, half) -> cases.merge(value, half.cases(), Long::sum));
        compared.forEach((value, half) -> cases.merge(value, half.cases(), Long::sum));
        return cases.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.<String, Long>comparingByKey()))
                .limit(BiometricFigures.GROUPS_MAX)
                .map(group -> joined(
                        group.getKey(),
                        captured.getOrDefault(group.getKey(), Half.NOTHING),
                        compared.getOrDefault(group.getKey(), Half.NOTHING)))
                .toList();
    }

    /** Fingers by quality, in ten steps. */
    List<Long> quality(Instant from) {
        Map<Integer, Long> counts = new HashMap<>();
        database.sql("""
                        SELECT least(quality / 10, 9) AS step, count(*) AS fingers FROM biometrics.acquisition
                        WHERE acquired_at >= ? AND quality IS NOT NULL GROUP BY step""")
                .param(from.atOffset(ZoneOffset.UTC))
                .query((row, number) -> counts.put(row.getInt("step"), row.getLong("fingers")))
                .list();
        List<Long> steps = new ArrayList<>();
        for (int step = 0; step < 10; step++) {
            steps.add(counts.getOrDefault(step, 0L));
        }
        return steps;
    }

    /** What one of the two tables says of a group. */
    private record Half(
            String value,
            List<MeasuredRate> rates,
            Optional<Integer> quality,
            Optional<Durations> durations,
            long cases) {

        static final Half NOTHING = new Half("", List.of(), Optional.empty(), Optional.empty(), 0);
    }

    private Map<String, Half> captured(String column, Instant from) {
        return keyed(database.sql("""
                        WITH traveller AS (
                            SELECT %1$s AS value,
                                bool_or(outcome IN ('TOO_POOR', 'NOT_CAPTURED')) AS failed,
                                bool_or(purpose = 'ENROLMENT') AS first,
                                bool_or(outcome = 'ACQUIRED') AS enrolled,
                                array_agg(quality) FILTER (WHERE quality IS NOT NULL) AS qualities
                            FROM biometrics.acquisition
                            WHERE acquired_at >= ? AND outcome IN ('ACQUIRED', 'TOO_POOR', 'NOT_CAPTURED')
                            GROUP BY acquired_at, lane, device, nationality, sex, age_band)
                        SELECT value, count(*) AS cases, count(*) FILTER (WHERE failed) AS failed,
                            count(*) FILTER (WHERE first) AS enrolments,
                            count(*) FILTER (WHERE first AND NOT enrolled) AS unenrolled,
                            (SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY quality)
                                FROM traveller AS one, unnest(one.qualities) AS quality WHERE one.value = traveller.value) AS median
                        FROM traveller GROUP BY value""".formatted(column))
                .param(from.atOffset(ZoneOffset.UTC))
                .query(FigureTable::capture)
                .list());
    }

    private Map<String, Half> compared(String column, Instant from) {
        return keyed(database.sql("""
                        SELECT %1$s AS value, count(*) AS cases,
                            count(*) FILTER (WHERE modality = 'FINGER' AND result IN ('SUCCESSFUL', 'FAILED')) AS fingers,
                            count(*) FILTER (WHERE modality = 'FINGER' AND result = 'FAILED') AS fingers_failed,
                            count(*) FILTER (WHERE modality = 'FACE' AND result IN ('SUCCESSFUL', 'FAILED')) AS faces,
                            count(*) FILTER (WHERE modality = 'FACE' AND result = 'FAILED') AS faces_failed,
                            percentile_disc(ARRAY[0.5, 0.95, 0.99]) WITHIN GROUP (ORDER BY millis) AS times
                        FROM biometrics.comparison WHERE compared_at >= ? GROUP BY 1""".formatted(column))
                .param(from.atOffset(ZoneOffset.UTC))
                .query(FigureTable::comparison)
                .list());
    }

    private static Map<String, Half> keyed(List<Half> halves) {
        Map<String, Half> keyed = new HashMap<>();
        halves.forEach(half -> keyed.put(half.value(), half));
        return keyed;
    }

    private static Half capture(ResultSet row, int number) throws SQLException {
        long cases = row.getLong("cases");
        int median = row.getInt("median");
        Optional<Integer> quality = row.wasNull() ? Optional.empty() : Optional.of(median);
        List<MeasuredRate> rates = new ArrayList<>();
        add(rates, Measure.FAILURE_TO_ACQUIRE, row.getLong("failed"), cases);
        add(rates, Measure.FAILURE_TO_ENROL, row.getLong("unenrolled"), row.getLong("enrolments"));
        return new Half(row.getString("value"), rates, quality, Optional.empty(), cases);
    }

    private static Half comparison(ResultSet row, int number) throws SQLException {
        List<MeasuredRate> rates = new ArrayList<>();
        add(rates, Measure.FINGER_REJECTION, row.getLong("fingers_failed"), row.getLong("fingers"));
        add(rates, Measure.FACE_REJECTION, row.getLong("faces_failed"), row.getLong("faces"));
        Long[] times = (Long[]) row.getArray("times").getArray();
        Durations durations = new Durations(times[0], times[1], times[2]);
        return new Half(row.getString("value"), rates, Optional.empty(), Optional.of(durations), row.getLong("cases"));
    }

    private static void add(List<MeasuredRate> rates, Measure measure, long errors, long cases) {
        if (cases > 0) {
            rates.add(new MeasuredRate(measure, new ErrorRate(errors, cases)));
        }
    }

    private static GroupFigures joined(String value, Half captured, Half compared) {
        List<MeasuredRate> rates = new ArrayList<>(captured.rates());
        rates.addAll(compared.rates());
        return new GroupFigures(value, rates, captured.quality(), compared.durations());
    }

    private static String column(Dimension dimension) {
        return dimension.name().toLowerCase(Locale.ROOT);
    }
}
