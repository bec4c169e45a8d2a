package org.lintas.biometrics.internal;

import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import org.lintas.biometrics.FaceUse;
import org.lintas.biometrics.FaceVerification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Logs every comparison for live statistics: score, threshold and quality, no picture, no template, nothing of the person. Written in
 * the background; the decision keeps its own copy of the comparison.
 */
@Component
class ComparisonLog {

    private static final Logger LOG = LoggerFactory.getLogger(ComparisonLog.class);

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Comparisons that wait to be written; beyond it the oldest figures of a minute are worth less than the lane's time. */
    static final int WAITING_MAX = 10_000;

    private final ArrayBlockingQueue<Entry> waiting = new ArrayBlockingQueue<>(WAITING_MAX);
    private final JdbcTemplate database;

    ComparisonLog(JdbcTemplate database) {
        this.database = database;
    }

    void write(FaceVerification verification, FaceUse use) {
        if (!waiting.offer(new Entry(verification, use))) {
            LOG.warn("A comparison was not logged: {} wait already.", WAITING_MAX);
        }
    }

    @PreDestroy
    @Scheduled(fixedDelay = 1_000)
    void flush() {
        List<Entry> batch = new ArrayList<>();
        waiting.drainTo(batch, 1_000);
        if (batch.isEmpty()) {
            return;
        }
        try {
            database.batchUpdate("""
                    INSERT INTO biometrics.comparison (use, result, code, score, threshold, calibration, faces, millis, quality)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, CAST(? AS JSONB))""", batch.stream().map(Entry::columns).toList());
        } catch (DataAccessException e) {
            LOG.error("{} comparisons could not be logged", batch.size(), e);
        }
    }

    private record Entry(FaceVerification verification, FaceUse use) {

        Object[] columns() {
            Double score =
                    verification.score().isPresent() ? verification.score().getAsDouble() : Double.NaN;
            return new Object[] {
                use.name(),
                verification.check().result().name(),
                verification.check().code(),
                score,
                verification.threshold(),
                verification.calibration(),
                verification.facesInPicture(),
                verification.check().duration().toMillis(),
                JSON.writeValueAsString(verification.quality())
            };
        }
    }
}
