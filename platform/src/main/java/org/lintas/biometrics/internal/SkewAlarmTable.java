package org.lintas.biometrics.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintas.biometrics.BiometricFigures;
import org.lintas.biometrics.BiometricFigures.Acknowledged;
import org.lintas.biometrics.BiometricFigures.Dimension;
import org.lintas.biometrics.BiometricFigures.Measure;
import org.lintas.biometrics.BiometricFigures.SkewAlarm;
import org.lintas.calibration.ErrorRate;
import org.lintas.foundation.StatedReason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Alarms on skew; none is deleted. */
@Repository
class SkewAlarmTable {

    private final JdbcClient database;

    SkewAlarmTable(JdbcClient database) {
        this.database = database;
    }

    /** Adds an alarm unless the same group's is open or was acknowledged after an instant; true when it was added. */
    boolean add(SkewAlarm alarm, Instant quietSince) {
        return database.sql("""
                        INSERT INTO biometrics.skew_alarm (
                            id, raised_at, measure, dimension, value, errors, cases, other_errors, other_cases, probability)
                        SELECT :id, :at, :measure, :dimension, :value, :errors, :cases, :otherErrors, :otherCases, :probability
                        WHERE NOT EXISTS (
                            SELECT 1 FROM biometrics.skew_alarm WHERE measure = :measure AND dimension = :dimension
                            AND value = :value AND acknowledged_at > :quiet)
                        ON CONFLICT DO NOTHING""")
                        .param("id", alarm.id())
                        .param("at", alarm.raisedAt().atOffset(ZoneOffset.UTC))
                        .param("measure", alarm.measure().name())
                        .param("dimension", alarm.dimension().name())
                        .param("value", alarm.value())
                        .param("errors", alarm.group().errors())
                        .param("cases", alarm.group().comparisons())
                        .param("otherErrors", alarm.others().errors())
                        .param("otherCases", alarm.others().comparisons())
                        .param("probability", alarm.probability())
                        .param("quiet", quietSince.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    List<SkewAlarm> recent() {
        return database.sql("""
                        SELECT * FROM biometrics.skew_alarm
                        ORDER BY acknowledged_at IS NOT NULL, raised_at DESC, measure, dimension, value LIMIT ?""")
                .param(BiometricFigures.ALARMS_MAX)
                .query(SkewAlarmTable::alarm)
                .list();
    }

    /** How many nobody has acknowledged. */
    long open() {
        return database.sql("SELECT count(*) FROM biometrics.skew_alarm WHERE acknowledged_at IS NULL")
                .query(Long.class)
                .single();
    }

    Optional<SkewAlarm> find(UUID id) {
        return database.sql("SELECT * FROM biometrics.skew_alarm WHERE id = ?")
                .param(id)
                .query(SkewAlarmTable::alarm)
                .optional();
    }

    /** False when it was acknowledged before. */
    boolean acknowledge(UUID id, StatedReason reason, Instant at) {
        return database.sql("""
                        UPDATE biometrics.skew_alarm SET person = ?, reason = ?, acknowledged_at = ?
                        WHERE id = ? AND acknowledged_at IS NULL""")
                        .param(reason.person())
                        .param(reason.words())
                        .param(at.atOffset(ZoneOffset.UTC))
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
                new ErrorRate(row.getLong("errors"), row.getLong("cases")),
                new ErrorRate(row.getLong("other_errors"), row.getLong("other_cases")),
                row.getDouble("probability"),
                acknowledged(row));
    }

    private static Optional<Acknowledged> acknowledged(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("acknowledged_at", OffsetDateTime.class);
        return at == null
                ? Optional.empty()
                : Optional.of(new Acknowledged(
                        new StatedReason(row.getString("reason"), row.getString("person")), at.toInstant()));
    }
}
