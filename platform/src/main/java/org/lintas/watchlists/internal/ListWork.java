package org.lintas.watchlists.internal;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Does one after the other what takes long: fetching copies that are due, reading those that came, looking back, trying drafts. What is to do stands in the
 * database, so that a crash loses none of it.
 */
@Component
class ListWork {

    /** How often it looks without being woken: after a crash, or for what is due by the clock. */
    private static final long LOOKS_EVERY_MILLIS = 5_000;

    /** Longest wait for a step at the end of the process, which has ten seconds for all. */
    private static final long END_SECONDS_MAX = 3;

    private final ListFetcher fetcher;
    private final ListIntake intake;
    private final LookBacks lookBacks;
    private final Impacts impacts;
    private final RegisterCopies registers;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("watchlist-work").factory());

    ListWork(ListFetcher fetcher, ListIntake intake, LookBacks lookBacks, Impacts impacts, RegisterCopies registers) {
        this.fetcher = fetcher;
        this.intake = intake;
        this.lookBacks = lookBacks;
        this.impacts = impacts;
        this.registers = registers;
    }

    /** Has it look soon. */
    @Scheduled(fixedDelay = LOOKS_EVERY_MILLIS, initialDelay = LOOKS_EVERY_MILLIS)
    void wake() {
        if (waiting.compareAndSet(false, true)) {
            then(this::look);
        }
    }

    /** Each step by itself: one that breaks is tried again at the next look, and holds up no other. What a step brings about is done after it. */
    private void look() {
        waiting.set(false);
        then(fetcher::fetchDue);
        then(() -> intake.waiting().forEach(copy -> then(() -> intake.read(copy))));
        then(registers::refresh);
        then(() -> then(this::lookBackAndTry));
    }

    private void lookBackAndTry() {
        lookBacks.waiting().forEach(asked -> then(() -> lookBacks.run(asked)));
        impacts.waiting().forEach(entry -> then(() -> impacts.run(entry)));
    }

    private void then(Runnable step) {
        if (!worker.isShutdown()) {
            worker.execute(step);
        }
    }

    /** A step that runs may end: what it leaves is done after the next start. */
    @PreDestroy
    void close() {
        worker.shutdown();
        try {
            if (!worker.awaitTermination(END_SECONDS_MAX, TimeUnit.SECONDS)) {
                worker.shutdownNow();
            }
        } catch (InterruptedException _) {
            worker.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
