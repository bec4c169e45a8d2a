package org.lintas.testkit;

import java.util.SplittableRandom;

/** The seed of the random tests of this process: {@code -Dtests.seed=NUMBER}, else a fresh one. */
public final class Seed {

    static final String KEY = "tests.seed";

    private static final long FRESH = new SplittableRandom().nextLong();

    private Seed() {}

    /**
     * The seed to use, and to print if the test fails.
     *
     * @throws NumberFormatException if the system property is set and is not a number
     */
    public static long current() {
        String given = System.getProperty(KEY, "");
        return given.isBlank() ? FRESH : Long.parseLong(given.strip());
    }

    /** A seed for one part of a test, different for each number, so that parts do not repeat each other's values. */
    public static long derived(long seed, long number) {
        return new SplittableRandom(seed + number).nextLong();
    }
}
