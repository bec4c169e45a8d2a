package org.lintas.audit.internal;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lintas.foundation.LintasException;
import org.lintas.ledger.LedgerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Lets the appender take its turns, one after the other, from the start of the process to its orderly stop. */
@Component
class AppenderThread implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AppenderThread.class);

    /** Wait for the turn under way when the process stops. */
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(2);

    private final LedgerAppender appender;
    private final Duration appendEvery;
    private volatile @Nullable ScheduledExecutorService turns;
    private @Nullable ScheduledFuture<?> schedule;

    AppenderThread(LedgerAppender appender, AuditSettings settings) {
        this.appender = appender;
        this.appendEvery = settings.appendEvery();
    }

    @Override
    public void start() {
        appender.compare();
        ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("audit-appender").daemon().factory());
        schedule = executor.scheduleWithFixedDelay(
                this::takeTurn, appendEvery.toMillis(), appendEvery.toMillis(), TimeUnit.MILLISECONDS);
        turns = executor;
    }

    /** A turn that fails is tried again: the rows wait in the database. */
    private void takeTurn() {
        try {
            appender.takeTurn();
        } catch (DataAccessException | TransactionException | LedgerException | LintasException broken) {
            LOG.error("Recorded events could not be moved into the audit log; they wait.", broken);
        }
    }

    @Override
    public void stop() {
        ScheduledExecutorService executor = turns;
        if (executor == null) {
            return;
        }
        turns = null;
        executor.shutdown();
        try {
            if (!executor.awaitTermination(STOP_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("The audit log is still written to; what is not in it yet waits in the database.");
                return;
            }
            appender.finish();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (DataAccessException | TransactionException | LedgerException broken) {
            LOG.error("The audit log could not be signed at the stop.", broken);
        }
    }

    @Override
    public boolean isRunning() {
        return turns != null && schedule != null && !schedule.isDone();
    }
}
