package org.lintas.inspections.internal;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The threads of running inspections: one virtual thread for each piece of work, and one timer. Their number is bounded by the
 * number of live inspections: each has at most five pieces of work at a time.
 */
@Component
class Workers implements Alarms {

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("inspection-", 0).factory());
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("inspection-timer").factory());

    Workers() {
        timer.setRemoveOnCancelPolicy(true);
    }

    /**
     * Starts a piece of work. The future gives true when it ended well, false when it broke; what broke is written to the log here,
     * the one boundary of this module to the code of others.
     */
    CompletableFuture<Boolean> start(String what, Runnable work) {
        return CompletableFuture.runAsync(work, threads).handle((done, failure) -> {
            if (failure != null) {
                LOG.error("Inspection: {} broke", what, failure);
            }
            return failure == null;
        });
    }

    @Override
    public Alarm after(Duration delay, Runnable action) {
        ScheduledFuture<?> ringing =
                timer.schedule(() -> threads.execute(action), delay.toNanos(), TimeUnit.NANOSECONDS);
        return () -> ringing.cancel(false);
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
        threads.shutdownNow();
    }
}
