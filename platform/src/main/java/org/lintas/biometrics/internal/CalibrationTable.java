package org.lintas.biometrics.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.lintas.biometrics.BiometricModality;
import org.lintas.biometrics.CalibrationRegister;
import org.lintas.biometrics.CalibrationRegister.Act;
import org.lintas.biometrics.CalibrationRegister.Decision;
import org.lintas.biometrics.CalibrationRegister.MeasuredScores;
import org.lintas.biometrics.CalibrationRegister.SiteCalibration;
import org.lintas.calibration.Calibration;
import org.lintas.foundation.StatedReason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Calibrations that were proposed for this site; none is deleted. */
@Repository
class CalibrationTable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient database;

    CalibrationTable(JdbcClient database) {
        this.database = database;
    }

    /** Adds a proposal and gives its number; empty when there is one of this name. */
    Optional<Long> add(
            BiometricModality modality, Calibration calibration, Optional<MeasuredScores> scores, Act proposed) {
        return database.sql("""
                        INSERT INTO biometrics.calibration (
                            modality, name, content, scores, proposed_by, proposal_reason, proposed_at)
                        VALUES (?, ?, ?, CAST(? AS JSONB), ?, ?, ?) ON CONFLICT (name) DO NOTHING RETURNING number""")
                .param(modality.name())
                .param(calibration.name())
                .param(calibration.text())
                .param(scores.map(JSON::writeValueAsString).orElse(null))
                .param(proposed.reason().person())
                .param(proposed.reason().words())
                .param(proposed.at().atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getLong("number"))
                .optional();
    }

    /** False when it was decided before. */
    boolean decide(long number, boolean approved, StatedReason reason, Instant at) {
        return database.sql("""
                        UPDATE biometrics.calibration SET approved = ?, decided_by = ?, decision_reason = ?, decided_at = ?
                        WHERE number = ? AND approved IS NULL""")
                        .param(approved)
                        .param(reason.person())
                        .param(reason.words())
                        .param(at.atOffset(ZoneOffset.UTC))
                        .param(number)
                        .update()
                == 1;
    }

    List<SiteCalibration> recent() {
        return database.sql("SELECT * FROM biometrics.calibration ORDER BY number DESC LIMIT ?")
                .param(CalibrationRegister.ANSWER_MAX)
                .query(CalibrationTable::calibration)
                .list();
    }

    Optional<SiteCalibration> find(long number) {
        return database.sql("SELECT * FROM biometrics.calibration WHERE number = ?")
                .param(number)
                .query(CalibrationTable::calibration)
                .optional();
    }

    /** The one of each modality that was approved last. */
    List<SiteCalibration> inForce() {
        return database.sql("""
                        SELECT DISTINCT ON (modality) * FROM biometrics.calibration
                        WHERE approved ORDER BY modality, decided_at DESC, number DESC""").query(CalibrationTable::calibration).list();
    }

    /** Scores of the site's verifications, the newest first. */
    List<Double> genuine(BiometricModality modality, int most) {
        return database.sql("""
                        SELECT score FROM biometrics.comparison
                        WHERE modality = ? AND use IN ('VERIFICATION', 'GATE', 'BOOTH', 'GATE_STRICT')
                        AND result IN ('SUCCESSFUL', 'FAILED') AND score <> 'NaN' ORDER BY number DESC LIMIT ?""")
                .param(modality.name())
                .param(most)
                .query((row, number) -> row.getDouble("score"))
                .list();
    }

    /** Numbers of random persons in the gallery of travellers. */
    List<Long> randomEntries(int most) {
        return database.sql("""
                        SELECT entry FROM biometrics.subject JOIN biometrics.membership USING (subject)
                        WHERE gallery = 'TRAVELLERS' AND sealed_key IS NOT NULL ORDER BY random() LIMIT ?""")
                .param(most)
                .query((row, number) -> row.getLong("entry"))
                .list();
    }

    /** Pairs of entries that are or may be one person, as {@code lower-higher}. */
    List<String> knownPairs() {
        return database.sql("""
                        SELECT least(one.entry, two.entry) || '-' || greatest(one.entry, two.entry) AS pair FROM biometrics.duplicate
                        JOIN biometrics.subject AS one ON one.subject = newer
                        JOIN biometrics.subject AS two ON two.subject = older
                        WHERE verdict IS DISTINCT FROM 'DIFFERENT_PERSONS'""").query((row, number) -> row.getString("pair")).list();
    }

    private static SiteCalibration calibration(ResultSet row, int number) throws SQLException {
        return new SiteCalibration(
                row.getLong("number"),
                BiometricModality.valueOf(row.getString("modality")),
                Calibration.of(row.getString("content")),
                Optional.ofNullable(row.getString("scores")).map(text -> JSON.readValue(text, MeasuredScores.class)),
                act(row, "proposed_by", "proposal_reason", "proposed_at"),
                decision(row));
    }

    private static Optional<Decision> decision(ResultSet row) throws SQLException {
        boolean approved = row.getBoolean("approved");
        return row.wasNull()
                ? Optional.empty()
                : Optional.of(new Decision(approved, act(row, "decided_by", "decision_reason", "decided_at")));
    }

    private static Act act(ResultSet row, String person, String reason, String at) throws SQLException {
        return new Act(
                new StatedReason(row.getString(reason), row.getString(person)),
                row.getObject(at, OffsetDateTime.class).toInstant());
    }
}
