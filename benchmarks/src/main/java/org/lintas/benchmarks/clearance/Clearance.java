package org.lintas.benchmarks.clearance;

/**
 * How long one clearance took, in nanoseconds.
 *
 * @param begin when it began, on the clock of {@link System#nanoTime}
 * @param open until the inspection was opened, durable
 * @param present until everything but the face was known
 * @param conclude until the decision and the crossing were durable
 */
record Clearance(long begin, long open, long present, long conclude) {

    long whole() {
        return open + present + conclude;
    }

    long end() {
        return begin + whole();
    }
}
