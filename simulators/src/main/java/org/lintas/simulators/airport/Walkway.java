package org.lintas.simulators.airport;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Travellers who queue, first come first served. Thread-safe. */
final class Walkway {

    /** Longest queue; who comes later waits outside the hall. */
    static final int LENGTH_MAX = 5_000;

    private final BlockingQueue<SimulatedTraveller> waiting = new LinkedBlockingQueue<>(LENGTH_MAX);
    private volatile boolean closed;

    /** Joins the queue; waits when the hall is full. */
    void join(SimulatedTraveller traveller) throws InterruptedException {
        waiting.put(traveller);
    }

    Optional<SimulatedTraveller> next(Duration patience) {
        try {
            return Optional.ofNullable(waiting.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    int length() {
        return waiting.size();
    }

    void close() {
        closed = true;
    }

    boolean closed() {
        return closed;
    }
}
