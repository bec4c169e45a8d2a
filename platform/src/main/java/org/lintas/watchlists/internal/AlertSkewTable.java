package org.lintas.watchlists.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintas.calibration.ErrorRate;
import org.lintas.foundation.StatedReason;
import org.lintas.watchlists.WatchlistEntry.Act;
import org.lintas.watchlists.WatchlistFairness;
import org.lintas.watchlists.WatchlistFairness.Dimension;
import org.lintas.watchlists.WatchlistFairness.Measure;
import org.lintas.watchlists.WatchlistFairness.Rates;
import org.lintas.watchlists.WatchlistFairness.SkewAlarm;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Alarms that one group alerts more often than the others; none is deleted. */
@Repository
class AlertSkewTable {

    private static final String INSERT = """
            INSERT INTO watchlists.skew_alarm (
                id, raised_at, measure, dimension, value, errors, cases, other_errors, other_cases, probability)
            SELECT :id, :at, :measure, :dimension, :value, :errors, :cases, :otherErrors, :otherCases, :probability
            WHERE NOT EXISTS (
                SELECT 1 FROM watchlists.skew_alarm
                WHERE measure = :measure AND dimension = :dimension AND value = :value AND acknowledged_at > :quiet)
            ON CONFLICT DO NOTHING
            """;

    private static final String RECENT = """
            SELECT * FROM watchlists.skew_alarm
            ORDER BY acknowledged_at IS NOT NULL, raised_at DESC, measure, dimension, value LIMIT ?
            """;

    private static final String ACKNOWLEDGE = """
            UPDATE watchlists.skew_alarm SET person = ?, reason = ?, acknowledged_at = ?
            WHERE id = ? AND acknowledged_at IS NULL
            """;

    private final JdbcClient database;

    AlertSkewTable(JdbcClient database) {
        this.database = database;
    }

    /** Adds an alarm unless the same group's is open or was acknowledged after an instant; true when it was added. */
    boolean add(SkewAlarm alarm, Instant quietSince) {
        Rates rates = alarm.rates();
        return database.sql(INSERT)
                        .param("id", alarm.id())
                        .param("at", alarm.raisedAt().atOffset(ZoneOffset.UTC))
                        .param("measure", alarm.measure().name())
                        .param("dimension", alarm.dimension().name())
                        .param("value", alarm.value())
                        .param("errors", rates.group().errors())
                        .param("cases", rates.group().comparisons())
                        .param("otherErrors", rates.others().errors())
                        .param("otherCases", rates.others().comparisons())
                        .param("probability", rates.probability())
                        .param("quiet", quietSince.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    List<SkewAlarm> recent() {
        return database.sql(RECENT)
                .param(WatchlistFairness.ALARMS_MAX)
                .query(AlertSkewTable::alarm)
                .list();
    }

    Optional<SkewAlarm> find(UUID id) {
        return database.sql("SELECT * FROM watchlists.skew_alarm WHERE id = ?")
                .param(id)
                .query(AlertSkewTable::alarm)
                .optional();
    }

    /** False when it was acknowledged before. */
    boolean acknowledge(UUID id, Act act) {
        return database.sql(ACKNOWLEDGE)
                        .param(act.reason().person())
                        .param(act.reason().words())
                        .param(act.at().atOffset(ZoneOffset.UTC))
                        .param(id)
                        .update()
                == 1;
    }

    private static SkewAlarm alarm(ResultSet row, int number) throws SQLException {
        return new SkewAlarm(
                row.getObject("id", UUID.class),
                row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                Measure.valueOf(row.getString("measure")),
                Dimension.valueOf(row.getString("dimension")),
                row.getString("value"),
                new Rates(
                        new ErrorRate(row.getLong("errors"), row.getLong("cases")),
                        new ErrorRate(row.getLong("other_errors"), row.getLong("other_cases")),
                        row.getDouble("probability")),
                acknowledged(row));
    }

    private static Optional<Act> acknowledged(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("acknowledged_at", OffsetDateTime.class);
        return at == null
                ? Optional.empty()
                : Optional.of(
                        new Act(new StatedReason(row.getString("reason"), row.getString("person")), at.toInstant()));
    }
}
