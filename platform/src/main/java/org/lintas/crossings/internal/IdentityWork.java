package org.lintas.crossings.internal;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lintas.foundation.DocumentKey;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Compares documents after their first crossing, beside the lanes. Which ones wait stands in the database, so a crash loses none. */
@Component
class IdentityWork {

    private static final long LOOKS_EVERY_MILLIS = 5_000;

    /** Longest wait for a comparison at the end of the process, which has ten seconds for all. */
    private static final long END_SECONDS_MAX = 3;

    private final IdentityKeyTable documents;
    private final IdentityComparisons comparisons;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final AtomicBoolean ending = new AtomicBoolean();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("identities").factory());

    IdentityWork(IdentityKeyTable documents, IdentityComparisons comparisons) {
        this.documents = documents;
        this.comparisons = comparisons;
    }

    @Scheduled(fixedDelay = LOOKS_EVERY_MILLIS, initialDelay = LOOKS_EVERY_MILLIS)
    void wake() {
        if (waiting.compareAndSet(false, true) && !worker.isShutdown()) {
            worker.execute(this::look);
        }
    }

    /** Each document by itself: one that breaks is tried again at the next look, and holds up no other. */
    private void look() {
        waiting.set(false);
        for (DocumentKey document : documents.waiting()) {
            worker.execute(() -> compare(document));
        }
    }

    private void compare(DocumentKey document) {
        if (!ending.get()) {
            comparisons.compare(document);
        }
    }

    @PreDestroy
    void close() {
        ending.set(true);
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
