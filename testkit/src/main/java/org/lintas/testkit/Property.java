package org.lintas.testkit;

import java.util.Arrays;
import java.util.List;

/**
 * A statement that holds for every value of a generator, checked on a number of them.
 *
 * <p>A failure names the seed and the smallest failing value found; {@code -Dtests.seed=SEED} runs the same values
 * again.
 */
public final class Property {

    /** Values that {@link #forAll(Gen, Check)} checks: about a second for a check of a millisecond. */
    public static final int RUNS = 1_000;

    private Property() {}

    /**
     * What must hold for a value: throws, as an assertion does, if it does not.
     *
     * @param <T> what is checked
     */
    @FunctionalInterface
    public interface Check<T> {
        /** Returns if the statement holds for the value. */
        void accept(T value) throws Exception;
    }

    /** Checks the statement on {@link #RUNS} values. */
    public static <T> void forAll(Gen<T> generator, Check<? super T> check) {
        forAll(RUNS, generator, check);
    }

    /**
     * Checks the statement on {@code runs} values.
     *
     * @throws AssertionError with seed, smallest failing value and cause, if the statement fails for a value
     */
    public static <T> void forAll(int runs, Gen<T> generator, Check<? super T> check) {
        long seed = Seed.current();
        Trial<T> trial = new Trial<>(generator, check);
        for (int run = 0; run < runs; run++) {
            Choices choices = Choices.of(Seed.derived(seed, run));
            if (!trial.holds(choices)) {
                fail(
                        trial,
                        choices.drawn(),
                        "run %d of %d, repeat with -D%s=%d".formatted(run + 1, runs, Seed.KEY, seed));
            }
        }
    }

    private static <T> void fail(Trial<T> trial, List<Long> failing, String where) {
        List<Long> smallest = Shrinker.smallest(failing, recording -> !trial.holds(Choices.replay(recording)));
        trial.holds(Choices.replay(smallest));
        throw new AssertionError(
                "failed for %s (%s): %s".formatted(trial.described(), where, trial.failure()), trial.failure());
    }

    /** One generator and one check, and the last value and failure they gave. */
    private static final class Trial<T> {
        private final Gen<T> generator;
        private final Check<? super T> check;
        private Object value = "";
        private Throwable failure = new AssertionError("did not fail again: the check depends on more than its value");

        Trial(Gen<T> generator, Check<? super T> check) {
            this.generator = generator;
            this.check = check;
        }

        /** The boundary of the runner: whatever the check throws is the result. */
        boolean holds(Choices choices) {
            T made = generator.from(choices);
            value = made;
            try {
                check.accept(made);
                return true;
            } catch (Exception | AssertionError thrown) {
                failure = thrown;
                return false;
            }
        }

        Throwable failure() {
            return failure;
        }

        String described() {
            return value instanceof byte[] bytes ? Arrays.toString(bytes) : value.toString();
        }
    }
}
