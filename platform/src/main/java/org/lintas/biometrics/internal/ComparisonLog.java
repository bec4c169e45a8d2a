package org.lintas.biometrics.internal;

import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Logs every comparison for live statistics: score, threshold, quality and group, no picture, no template, nothing of the person. Written in
 * the background; the decision keeps its own copy of the comparison.
 */
@Component
class ComparisonLog {

    private static final Logger LOG = LoggerFactory.getLogger(ComparisonLog.class);

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Comparisons that wait to be written; beyond it the oldest figures of a minute are worth less than the lane's time. */
    static final int WAITING_MAX = 10_000;

    private final ArrayBlockingQueue<LoggedComparison> waiting = new ArrayBlockingQueue<>(WAITING_MAX);
    private final JdbcTemplate database;

    ComparisonLog(JdbcTemplate database) {
        this.database = database;
    }

    void write(LoggedComparison made) {
        if (!waiting.offer(made)) {
            LOG.warn("A comparison was not logged: {} wait already.", WAITING_MAX);
        }
    }

    @PreDestroy
    @Scheduled(fixedDelay = 1_000)
    void flush() {
        List<LoggedComparison> batch = new ArrayList<>();
        waiting.drainTo(batch, 1_000);
        if (batch.isEmpty()) {
            return;
        }
        try {
            database.batchUpdate("""
                    INSERT INTO biometrics.comparison (
                        modality, use, result, code, score, threshold, calibration, faces, millis, quality, lane, device, nationality,
                        sex, age_band)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, CAST(? AS JSONB), ?, ?, ?, ?, ?)""", batch.stream().map(ComparisonLog::columns).toList());
        } catch (DataAccessException e) {
            LOG.error("{} comparisons could not be logged", batch.size(), e);
        }
    }

    private static Object[] columns(LoggedComparison made) {
        return new Object[] {
            made.modality(),
            made.use(),
            made.check().result().name(),
            made.check().code(),
            made.score().orElse(Double.NaN),
            made.threshold(),
            made.calibration(),
            made.faces(),
            made.check().duration().toMillis(),
            JSON.writeValueAsString(made.quality()),
            made.where().lane(),
            made.where().device(),
            made.where().group().nationality(),
            made.where().group().sex(),
            made.where().group().ageBand()
        };
    }
}
