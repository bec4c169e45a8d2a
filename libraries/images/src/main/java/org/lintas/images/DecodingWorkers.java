package org.lintas.images;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.lintas.images.UnreadableImage.Reason;

/**
 * Daemon threads that decode under a time limit. A codec cannot be killed: a thread that overran keeps its place until the
 * codec returns, so a flood of hostile pictures ends in {@link Reason#BUSY}, never in an unbounded number of threads.
 */
final class DecodingWorkers {

    /** Threads at a time: a lane decodes two pictures; 16 serve the lanes of one node and cap what hostile input holds. */
    static final int THREADS_MAX = 16;

    /** Stack of a worker, in bytes: the codecs need less than 64 KiB, so that runaway recursion ends soon. */
    private static final long STACK_BYTES = 512L * 1024;

    private final Semaphore places = new Semaphore(THREADS_MAX);

    DecodedImage run(Callable<DecodedImage> decoding, Duration timeMax) throws UnreadableImage {
        long deadline = System.nanoTime() + timeMax.toNanos();
        acquire(timeMax);
        var result = new CompletableFuture<DecodedImage>();
        Thread worker;
        try {
            worker = start(decoding, result);
        } catch (OutOfMemoryError noThread) {
            places.release();
            throw new UnreadableImage(Reason.BUSY, "no thread for decoding", noThread);
        }
        return await(result, worker, deadline - System.nanoTime());
    }

    private Thread start(Callable<DecodedImage> decoding, CompletableFuture<DecodedImage> result) {
        return Thread.ofPlatform()
                .daemon()
                .name("image-decoding")
                .stackSize(STACK_BYTES)
                .start(() -> work(decoding, result));
    }

    private void acquire(Duration timeMax) throws UnreadableImage {
        try {
            if (!places.tryAcquire(timeMax.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new UnreadableImage(Reason.BUSY, "all " + THREADS_MAX + " decoding threads are busy");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UnreadableImage(Reason.BUSY, "interrupted while waiting for a decoding thread", interrupted);
        }
    }

    /** The boundary to the codecs: whatever they throw on hostile data, memory and stack included, becomes a failure. */
    @SuppressWarnings("IllegalCatch")
    private void work(Callable<DecodedImage> decoding, CompletableFuture<DecodedImage> result) {
        try {
            result.complete(decoding.call());
        } catch (Throwable failure) {
            result.completeExceptionally(failure);
        } finally {
            places.release();
        }
    }

    private static DecodedImage await(CompletableFuture<DecodedImage> result, Thread worker, long nanos)
            throws UnreadableImage {
        try {
            return result.get(Math.max(nanos, 1), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            worker.interrupt();
            throw new UnreadableImage(Reason.TIME, "decoding did not end in time", late);
        } catch (InterruptedException interrupted) {
            worker.interrupt();
            Thread.currentThread().interrupt();
            throw new UnreadableImage(Reason.TIME, "interrupted while decoding", interrupted);
        } catch (ExecutionException failed) {
            throw unreadable(failed.getCause());
        }
    }

    private static UnreadableImage unreadable(@Nullable Throwable cause) {
        String what = cause instanceof IOException && cause.getMessage() != null ? cause.getMessage() : "codec failed";
        return new UnreadableImage(Reason.DATA, what, cause);
    }
}
