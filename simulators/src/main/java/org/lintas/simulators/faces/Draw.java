package org.lintas.simulators.faces;

import java.util.Random;

/** Draws the numbers of a face from a seed; the same seed and purpose give the same numbers on every machine. */
final class Draw {

    /** Standard deviations that a drawn number lies off its mean at most. */
    private static final double LIMIT = 2.0;

    private final Random random;

    Draw(long seed, String purpose) {
        this.random = new Random(mixed(seed * 31 + purpose.hashCode()));
    }

    /**
     * A number round a mean: even over most of two standard deviations and thinning towards them, so that a population shows
     * the edges of human range as often as its middle and has few lookalikes.
     */
    double around(double mean, double deviation) {
        double even = random.nextDouble() * 2 - 1;
        double again = random.nextDouble() * 2 - 1;
        return mean + deviation * LIMIT * (0.8 * even + 0.2 * again);
    }

    double uniform(double from, double to) {
        return from + (to - from) * random.nextDouble();
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    int index(int count) {
        return random.nextInt(count);
    }

    long seed() {
        return random.nextLong();
    }

    <T> T one(T[] of) {
        return of[index(of.length)];
    }

    /** SplitMix64's finaliser (Steele, Lea, Flood 2014): neighbouring seeds give unrelated faces. */
    private static long mixed(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
