package org.lintas.benchmarks.clearance;

import java.util.Arrays;

/** Durations in nanoseconds, sorted. */
public final class Latencies {

    private final long[] sorted;

    /** Of some durations. */
    public Latencies(long[] nanos) {
        this.sorted = nanos.clone();
        Arrays.sort(this.sorted);
    }

    int count() {
        return sorted.length;
    }

    /** The least duration that this share of all does not exceed, in milliseconds; 0 when there is none. */
    public double millis(double share) {
        if (sorted.length == 0) {
            return 0;
        }
        int index = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.clamp(index, 0, sorted.length - 1)] / 1e6;
    }

    @Override
    public String toString() {
        return "p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, longest %.1f ms"
                .formatted(millis(0.50), millis(0.95), millis(0.99), millis(1));
    }
}
