package org.lintas.calibration;

/**
 * How often something went wrong, and how far that can be trusted.
 *
 * @param errors how many, 0 to {@code comparisons}
 * @param comparisons of how many, at least 1
 */
public record ErrorRate(long errors, long comparisons) {

    /** Refuses errors that are more than the comparisons, and no comparisons. */
    public ErrorRate {
        if (comparisons < 1 || errors < 0 || errors > comparisons) {
            throw new IllegalArgumentException(errors + " errors of " + comparisons + " comparisons");
        }
    }

    /** The share, 0 to 1. */
    public double share() {
        return (double) errors / comparisons;
    }

    /**
     * The exact interval of 95 % (Clopper and Pearson 1934; ISO/IEC 19795-1:2021) for comparisons that are independent. Several
     * comparisons of one person are not: the truth is then less certain than this says.
     */
    public Interval interval() {
        return BinomialInterval.of(errors, comparisons);
    }

    /**
     * Where the true rate lies with 95 % confidence.
     *
     * @param low 0 to {@code high}
     * @param high up to 1
     */
    public record Interval(double low, double high) {

        /** Refuses bounds that are no shares or out of order. */
        public Interval {
            if (!(low >= 0 && low <= high && high <= 1)) {
                throw new IllegalArgumentException("no interval of shares: " + low + " to " + high);
            }
        }
    }
}
