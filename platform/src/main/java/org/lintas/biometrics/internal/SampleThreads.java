package org.lintas.biometrics.internal;

import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.springframework.stereotype.Component;

/**
 * The platform threads on which samples are taken and galleries searched, as many as there are cores: such work holds its thread, and
 * a virtual thread would hold the carrier of others.
 */
@Component
class SampleThreads {

    /** Pieces of work that wait: one for each inspection of the largest hall. Beyond it there is a lack of resources. */
    static final int WAITING_MAX = 1_000;

    private final ThreadPoolExecutor threads;

    SampleThreads(BiometricsSettings settings) {
        this.threads = new ThreadPoolExecutor(
                settings.permits(),
                settings.permits(),
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING_MAX),
                Thread.ofPlatform().daemon().name("biometrics-", 0).factory());
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    /** Starts a piece of work that nobody waits for. */
    void background(Runnable work) {
        threads.execute(work);
    }

    /** Does a piece of work and waits for it; never called from one of these threads. */
    <T> T one(Supplier<T> work) {
        return start(work).join();
    }

    /** Does several pieces of work at the same time and waits for all, in their order. */
    <T> List<T> all(List<Supplier<T>> work) {
        List<CompletableFuture<T>> started = work.stream().map(this::start).toList();
        return started.stream().map(CompletableFuture::join).toList();
    }

    private <T> CompletableFuture<T> start(Supplier<T> work) {
        try {
            return CompletableFuture.supplyAsync(work, threads);
        } catch (RejectedExecutionException e) {
            throw new LintasException(ErrorCode.EXHAUSTED, "%d samples wait already.".formatted(WAITING_MAX), e);
        }
    }
}
