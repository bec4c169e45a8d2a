package org.lintas.inspections;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

/** Counts decisions over time; without personal data. */
public interface InspectionStatistics {

    /** Most points of one answer: a day in spans of one minute. */
    int POINTS_MAX = 1_440;

    /**
     * Decisions per span, oldest first, empty spans included.
     *
     * @param from start of the first span
     * @param to end, excluded
     * @param span length of a span, at least one second; at most {@value #POINTS_MAX} spans
     */
    List<ThroughputPoint> throughput(Instant from, Instant to, Duration span);

    /**
     * One span.
     *
     * @param start of the span
     * @param cleared travellers cleared
     * @param referred travellers referred
     * @param refused travellers refused
     * @param medianSeconds from opening to first decision, median; empty when there was none
     * @param p95Seconds the same, 95th percentile
     */
    record ThroughputPoint(
            Instant start,
            int cleared,
            int referred,
            int refused,
            OptionalDouble medianSeconds,
            OptionalDouble p95Seconds) {

        /** A span without a decision. */
        public static ThroughputPoint none(Instant start) {
            return new ThroughputPoint(start, 0, 0, 0, OptionalDouble.empty(), OptionalDouble.empty());
        }
    }
}
