package org.lintas.benchmarks;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;

/**
 * How far a false non-match rate may be off: pairs of one person are not independent, so persons are drawn again, not pairs
 * (bootstrap of subsets, ISO/IEC 19795-1:2021 B).
 */
final class PersonResampling {

    private static final int DRAWS = 2_000;
    private static final long SEED = 19_795;

    /** Share of the draws below and above the interval, each: 95 % lie within. */
    private static final double TAIL = 0.025;

    /** Lowest and highest rate of an interval of 95 %, 0 to 1. */
    record Interval(double low, double high) {}

    private final List<double[]> genuine;

    /** Takes the scores of genuine pairs, an array for each person. */
    PersonResampling(Collection<double[]> genuine) {
        this.genuine = List.copyOf(genuine);
    }

    Interval falseNonMatchRate(double threshold) {
        int[] errors = new int[genuine.size()];
        for (int i = 0; i < errors.length; i++) {
            errors[i] = (int) Arrays.stream(genuine.get(i))
                    .filter(score -> score < threshold)
                    .count();
        }
        var random = new SplittableRandom(SEED);
        double[] rates = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            long wrong = 0;
            long all = 0;
            for (int i = 0; i < errors.length; i++) {
                int person = random.nextInt(errors.length);
                wrong += errors[person];
                all += genuine.get(person).length;
            }
            rates[draw] = (double) wrong / all;
        }
        Arrays.sort(rates);
        return new Interval(rates[(int) (TAIL * DRAWS)], rates[(int) ((1 - TAIL) * DRAWS) - 1]);
    }
}
