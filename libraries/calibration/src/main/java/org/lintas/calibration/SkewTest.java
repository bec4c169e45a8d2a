package org.lintas.calibration;

/**
 * Whether a group fares worse than the others by more than chance: Fisher's exact test of one side (R. A. Fisher, 1922), corrected for the
 * number of groups that are looked at (C. E. Bonferroni, 1936). It takes cases to be independent, so cases are travellers or
 * comparisons, never the fingers of one hand.
 */
public final class SkewTest {

    /** Cases that a group and the others need at least; with fewer even large differences are chance. A choice of ours. */
    public static final long CASES_MIN = 30;

    /** Probability of any false alarm in one look at all groups of a dimension: one in a thousand looks. A choice of ours. */
    public static final double FALSE_ALARM = 0.001;

    /** Times that the rate is higher at least: with very many cases a difference without any weight is significant too. */
    public static final double RATIO_MIN = 1.25;

    private SkewTest() {}

    /** Whether the difference is an alarm when so many groups are looked at. */
    public static boolean alarms(ErrorRate group, ErrorRate others, int groups) {
        return group.comparisons() >= CASES_MIN
                && others.comparisons() >= CASES_MIN
                && group.share() >= RATIO_MIN * others.share()
                && probability(group, others) * groups < FALSE_ALARM;
    }

    /** Probability that chance gives the group at least as many of all errors. */
    public static double probability(ErrorRate group, ErrorRate others) {
        long all = group.comparisons() + others.comparisons();
        long errors = group.errors() + others.errors();
        long most = Math.min(errors, group.comparisons());
        double sum = 0;
        for (long count = group.errors(); count <= most; count++) {
            if (errors - count <= others.comparisons()) {
                sum += Math.exp(logChoose(group.comparisons(), count)
                        + logChoose(others.comparisons(), errors - count)
                        - logChoose(all, errors));
            }
        }
        return Math.min(1, sum);
    }

    private static double logChoose(long of, long chosen) {
        return logFactorial(of) - logFactorial(chosen) - logFactorial(of - chosen);
    }

    /** Natural logarithm of a factorial: exact products below 32, Stirling's series (NIST DLMF 5.11.1) from there. */
    private static double logFactorial(long number) {
        if (number < 32) {
            double product = 1;
            for (long factor = 2; factor <= number; factor++) {
                product *= (double) factor;
            }
            return Math.log(product);
        }
        double inverse = 1.0 / (double) number;
        double series = inverse / 12 - inverse * inverse * inverse / 360;
        double exact = (double) number;
        return (exact + 0.5) * Math.log(exact) - exact + 0.5 * Math.log(2 * Math.PI) + series;
    }
}
