package org.lintas.simulators.airport;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import org.lintas.simulators.fingers.Finger;

/** Fingers of the travellers, grown on a thread of their own while their owner queues. Thread-safe. */
final class FingerLibrary {

    /** Fingers kept: eight of twenty people, some 45 MB. The others grow again when their owner comes back. */
    private static final int KEPT_MAX = 160;

    /** Codes of ISO/IEC 19794-4:2011, table 8, in the order in which booths take them: left slap, right slap. */
    private static final List<Integer> SLAPS = List.of(7, 8, 9, 10, 2, 3, 4, 5);

    private final long seed;
    private final ExecutorService grower = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("fingers").daemon().factory());
    private final Map<Long, FutureTask<Finger>> fingers = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, FutureTask<Finger>> eldest) {
            return size() > KEPT_MAX;
        }
    };

    FingerLibrary(long seed) {
        this.seed = seed;
    }

    /** Begins to grow what a booth will ask for. */
    void prepare(SimulatedTraveller traveller) {
        for (int position : SLAPS) {
            grower.execute(task(traveller, position));
        }
    }

    /** A finger of a traveller, 1 to 10; grows it now when nobody has. */
    Finger finger(SimulatedTraveller traveller, int position) {
        FutureTask<Finger> task = task(traveller, position);
        task.run();
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a finger grows", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A finger does not grow", e);
        }
    }

    private FutureTask<Finger> task(SimulatedTraveller traveller, int position) {
        long own = (seed * 1_000_003 + traveller.fingers()) * 10 + position - 1;
        synchronized (fingers) {
            return fingers.computeIfAbsent(own, key -> new FutureTask<>(() -> Finger.of(key)));
        }
    }
}
