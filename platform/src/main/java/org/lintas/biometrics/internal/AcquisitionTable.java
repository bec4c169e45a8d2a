package org.lintas.biometrics.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Every finger that a lane took or could not take, for the rates of failure to acquire and to enrol (ISO/IEC 19795-1). */
@Repository
class AcquisitionTable {

    private final JdbcTemplate database;

    AcquisitionTable(JdbcTemplate database) {
        this.database = database;
    }

    /**
     * One finger.
     *
     * @param position 1 to 10
     * @param outcome {@code ACQUIRED}, {@code TOO_POOR}, or why it is missing
     * @param quality 0 to 100, or -1 when there is none
     */
    record Acquired(int position, String outcome, int quality) {}

    /** The purpose is {@code ENROLMENT} or {@code VERIFICATION}: failure to enrol is counted of enrolments alone. */
    void add(String purpose, List<Acquired> fingers, LoggedComparison.Where where, Instant at) {
        List<Object[]> rows = fingers.stream()
                .map(finger -> new Object[] {
                    at.atOffset(ZoneOffset.UTC),
                    purpose,
                    finger.position(),
                    finger.outcome(),
                    finger.quality() < 0 ? null : finger.quality(),
                    where.lane(),
                    where.device(),
                    where.group().nationality(),
                    where.group().sex(),
                    where.group().ageBand()
                })
                .toList();
        database.batchUpdate("""
                INSERT INTO biometrics.acquisition (
                    acquired_at, purpose, position, outcome, quality, lane, device, nationality, sex, age_band)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
    }
}
