package org.lintas.simulators.faces;

import java.util.Random;

/** Draws the numbers of a face from a seed; the same seed and purpose give the same numbers on every machine. */
final class Draw {

    /** Standard deviations beyond which a draw is repeated at the edge: further out faces stop being plausible. */
    private static final double LIMIT = 2.3;

    private final Random random;

    Draw(long seed, String purpose) {
        this.random = new Random(mixed(seed * 31 + purpose.hashCode()));
    }

    /** Normal with mean and standard deviation, cut at {@link #LIMIT}. */
    double normal(double mean, double deviation) {
        return mean + deviation * Math.clamp(random.nextGaussian(), -LIMIT, LIMIT);
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
