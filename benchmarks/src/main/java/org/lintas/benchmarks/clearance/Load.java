package org.lintas.benchmarks.clearance;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What one measured run gave.
 *
 * @param lanes lanes at work
 * @param seconds length of the measured time
 * @param clearances those that ended inside it
 * @param processor processor time used in it
 * @param begin when it began, on the clock of {@link System#nanoTime}
 */
record Load(int lanes, double seconds, List<Clearance> clearances, ProcessorTime processor, long begin) {

    /** Copies the list. */
    Load {
        clearances = List.copyOf(clearances);
    }

    double perSecond() {
        return clearances.size() / seconds;
    }

    Latencies whole() {
        return latencies(Clearance::whole);
    }

    Latencies latencies(ToLongFunction<Clearance> part) {
        return new Latencies(clearances.stream().mapToLong(part).toArray());
    }

    /** Clearances ended in each whole second. */
    long[] eachSecond() {
        long[] counts = new long[(int) seconds];
        for (Clearance clearance : clearances) {
            int second = (int) ((clearance.end() - begin) / 1_000_000_000L);
            if (second < counts.length) {
                counts[second]++;
            }
        }
        return counts;
    }

    String seconds(long[] counts) {
        double mean = Arrays.stream(counts).average().orElse(0);
        double variance = Arrays.stream(counts)
                .mapToDouble(count -> (count - mean) * (count - mean))
                .average()
                .orElse(0);
        return "slowest second %d, fastest %d, standard deviation %.1f"
                .formatted(
                        Arrays.stream(counts).min().orElse(0),
                        Arrays.stream(counts).max().orElse(0),
                        Math.sqrt(variance));
    }

    /** Processor time a clearance in milliseconds, and how much of the machine something else took. */
    String processorTime() {
        double count = Math.max(1, clearances.size()) * 1e6;
        return "node %.2f ms, PostgreSQL %.2f ms, chips %.2f ms; others took %.2f of %d cores"
                .formatted(
                        processor.node() / count,
                        processor.database() / count,
                        processor.chips() / count,
                        Math.max(0, processor.others()) / seconds / 1e9,
                        Runtime.getRuntime().availableProcessors());
    }
}
