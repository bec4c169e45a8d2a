package org.lintas.calibration;

import java.util.function.DoubleUnaryOperator;

/** The exact interval of a share by the tails of the binomial distribution (C. J. Clopper, E. S. Pearson, 1934). */
final class BinomialInterval {

    /** Probability outside the interval at each side: 95 % lie within. */
    private static final double TAIL = 0.025;

    /** Halvings of 0 to 1 until a bound is known to the last digit that matters, 1e-15. */
    private static final int HALVINGS = 50;

    /** Steps of the continued fraction at most; it needs about the square root of the number of comparisons. */
    private static final int STEPS_MAX = 1_000_000;

    /** Relative change at which the continued fraction stands still. */
    private static final double STILL = 1e-13;

    /** Keeps denominators away from 0 (W. J. Lentz, 1976). */
    private static final double TINY = 1e-300;

    private BinomialInterval() {}

    static ErrorRate.Interval of(long errors, long trials) {
        double low = errors == 0 ? 0 : crossing(TAIL, share -> atLeast(errors, trials, share));
        double high = errors == trials ? 1 : crossing(1 - TAIL, share -> atLeast(errors + 1, trials, share));
        return new ErrorRate.Interval(low, Math.max(low, high));
    }

    /** The share at which a probability that rises with it passes a level. */
    private static double crossing(double level, DoubleUnaryOperator rising) {
        double below = 0;
        double above = 1;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (below + above) / 2;
            if (rising.applyAsDouble(middle) < level) {
                below = middle;
            } else {
                above = middle;
            }
        }
        return (below + above) / 2;
    }

    /** Probability of at least so many errors, 1 to {@code trials}: the regularised incomplete beta function. */
    static double atLeast(long errors, long trials, double share) {
        return beta(share, (double) errors, trials - errors + 1.0);
    }

    private static double beta(double x, double a, double b) {
        if (x <= 0 || x >= 1) {
            return x <= 0 ? 0 : 1;
        }
        double front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
        boolean convergesHere = x < (a + 1) / (a + b + 2);
        return convergesHere ? front * fraction(x, a, b) / a : 1 - front * fraction(1 - x, b, a) / b;
    }

    /** The continued fraction of the incomplete beta function (NIST DLMF 8.17.22), from the front. */
    private static double fraction(double x, double a, double b) {
        double numerator = 1;
        double denominator = 1 / away(1 - (a + b) * x / (a + 1));
        double value = denominator;
        for (int step = 1; step <= STEPS_MAX; step++) {
            double even = step * (b - step) * x / ((a + 2.0 * step - 1) * (a + 2.0 * step));
            denominator = 1 / away(1 + even * denominator);
            numerator = away(1 + even / numerator);
            value *= denominator * numerator;
            double odd = -(a + step) * (a + b + step) * x / ((a + 2.0 * step) * (a + 2.0 * step + 1));
            denominator = 1 / away(1 + odd * denominator);
            numerator = away(1 + odd / numerator);
            double change = denominator * numerator;
            value *= change;
            if (Math.abs(change - 1) < STILL) {
                return value;
            }
        }
        return value;
    }

    private static double away(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }

    /** Natural logarithm of the gamma function of 1 and more: Stirling's series (NIST DLMF 5.11.1), from 12 up. */
    private static double logGamma(double value) {
        double shifted = value;
        double product = 1;
        while (shifted < 12) {
            product *= shifted;
            shifted++;
        }
        double inverse = 1 / shifted;
        double square = inverse * inverse;
        double series = inverse * (1 / 12.0 - square * (1 / 360.0 - square * (1 / 1260.0 - square / 1680)));
        return (shifted - 0.5) * Math.log(shifted) - shifted + 0.5 * Math.log(2 * Math.PI) + series - Math.log(product);
    }
}
