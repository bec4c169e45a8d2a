package org.lintas.fingerprint;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;

/**
 * Scores of comparisons whose truth is known, and what follows from them: thresholds and error rates (ISO/IEC
 * 19795-1:2021). This is the calibration tool of a site. Immutable.
 */
public final class ComparisonScores {

    /**
     * Impostor scores needed for each expected false match: with fewer than three, not even a run without any error would
     * show the rate with 95 % confidence ("rule of 3").
     */
    public static final int IMPOSTORS_PER_FALSE_MATCH = 3;

    /** Thresholds are rounded up to hundredths: finer says more than any measurement knows. */
    private static final double GRAIN = 100;

    private final double[] genuine;
    private final double[] impostor;

    /**
     * Takes the scores.
     *
     * @param genuine of pairs of the same finger, each from 0 up, at least one
     * @param impostor of pairs of different fingers, each from 0 up, at least one
     */
    public ComparisonScores(double[] genuine, double[] impostor) {
        this.genuine = sorted(genuine);
        this.impostor = sorted(impostor);
    }

    /** Pairs of the same finger. */
    public int genuinePairs() {
        return genuine.length;
    }

    /** Pairs of different fingers. */
    public int impostorPairs() {
        return impostor.length;
    }

    /** Share of impostor scores that reach a threshold, 0 to 1. */
    public double falseMatchRate(double threshold) {
        return (double) reaching(impostor, threshold) / impostor.length;
    }

    /** Share of genuine scores that stay below a threshold, 0 to 1. */
    public double falseNonMatchRate(double threshold) {
        return 1 - (double) reaching(genuine, threshold) / genuine.length;
    }

    /**
     * The least threshold, in hundredths, at which no more than the given share of impostor scores matches.
     *
     * @throws IllegalArgumentException if there are too few impostor scores for the rate
     */
    public double threshold(FalseMatchRate rate) {
        double allowed = rate.rate() * impostor.length;
        if (allowed < IMPOSTORS_PER_FALSE_MATCH - 1e-9) {
            throw new IllegalArgumentException(impostor.length + " impostor scores are too few for " + rate.label());
        }
        return threshold(rate.rate());
    }

    /**
     * The least threshold, in hundredths, at which no more than the given share of these impostor scores matches,
     * however few they are: for reports, not for use.
     *
     * @param rate share, 0 to 1, 1 excluded
     */
    public double threshold(double rate) {
        if (!(rate >= 0 && rate < 1)) {
            throw new IllegalArgumentException("rate " + rate + " is outside 0 to 1");
        }
        int allowed = (int) Math.floor(rate * impostor.length + 1e-9);
        double firstRefused = impostor[impostor.length - 1 - allowed];
        double grains = Math.ceil(firstRefused * GRAIN - 1e-6);
        return grains / GRAIN > firstRefused ? grains / GRAIN : (grains + 1) / GRAIN;
    }

    /** The score that half of the pairs of the same finger reach. */
    public double medianGenuine() {
        return genuine[genuine.length / 2];
    }

    /** Lowest score of a pair of the same finger. */
    public double lowestGenuine() {
        return genuine[0];
    }

    /** The rate at which false matches and false non-matches are equally frequent, 0 to 1; between two scores, the mean. */
    public double equalErrorRate() {
        double least = 1;
        double rate = 1;
        for (double threshold : genuine) {
            double falseMatch = falseMatchRate(threshold);
            double falseNonMatch = falseNonMatchRate(threshold);
            double gap = Math.abs(falseMatch - falseNonMatch);
            if (gap < least) {
                least = gap;
                rate = (falseMatch + falseNonMatch) / 2;
            }
        }
        return rate;
    }

    /** Makes a calibration with a threshold for every rate that there are enough impostor scores for. */
    public Calibration calibration(String name, LocalDate measured, String method) {
        var thresholds = new EnumMap<FalseMatchRate, Double>(FalseMatchRate.class);
        for (var rate : FalseMatchRate.values()) {
            if (rate.rate() * impostor.length >= IMPOSTORS_PER_FALSE_MATCH - 1e-9) {
                thresholds.put(rate, threshold(rate));
            }
        }
        var counts = new Calibration.Pairs(genuine.length, impostor.length);
        return new Calibration(name, FingerComparer.ENGINE, measured, counts, thresholds, method);
    }

    private static double[] sorted(double[] scores) {
        if (scores.length == 0) {
            throw new IllegalArgumentException("no scores");
        }
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        if (!(sorted[0] >= 0 && sorted[sorted.length - 1] < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a score below 0 or without end");
        }
        return sorted;
    }

    /** How many of the ascending scores are at least the threshold, by bisection. */
    private static int reaching(double[] ascending, double threshold) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] >= threshold) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return ascending.length - low;
    }
}
