package org.lintas.documents.internal;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Does something when a time is over, unless it is stopped before. */
@FunctionalInterface
interface TimeLimit {

    /** A time that runs. */
    @FunctionalInterface
    interface Running {

        /** Does nothing when the time is over already. */
        void stop();
    }

    /** Starts a time; {@code whenOver} runs on another thread. */
    Running start(Duration time, Runnable whenOver);

    /** By the clock on the wall. */
    static TimeLimit onTheWall() {
        return (time, whenOver) -> {
            CompletableFuture<Void> waiting = CompletableFuture.runAsync(
                    whenOver, CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS));
            return () -> waiting.cancel(false);
        };
    }
}
