package org.lintas.calibration;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Stream;

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

    private final Matcher matcher;
    private final double[] genuine;
    private final double[] impostor;

    /**
     * Takes the scores.
     *
     * @param matcher that made them
     * @param genuine of pairs of the same finger or face, on the matcher's scale, at least one
     * @param impostor of pairs of different persons, likewise
     */
    public ComparisonScores(Matcher matcher, double[] genuine, double[] impostor) {
        this.matcher = matcher;
        this.genuine = sorted(genuine);
        this.impostor = sorted(impostor);
    }

    /** Pairs of the same finger or face. */
    public int genuinePairs() {
        return genuine.length;
    }

    /** Pairs of different persons. */
    public int impostorPairs() {
        return impostor.length;
    }

    /** Impostor scores that reach a threshold. */
    public ErrorRate falseMatches(double threshold) {
        return new ErrorRate(reaching(impostor, threshold), impostor.length);
    }

    /** Genuine scores that stay below a threshold. */
    public ErrorRate falseNonMatches(double threshold) {
        return new ErrorRate(genuine.length - reaching(genuine, threshold), genuine.length);
    }

    /** Share of impostor scores that reach a threshold, 0 to 1. */
    public double falseMatchRate(double threshold) {
        return falseMatches(threshold).share();
    }

    /** Share of genuine scores that stay below a threshold, 0 to 1. */
    public double falseNonMatchRate(double threshold) {
        return falseNonMatches(threshold).share();
    }

    /** Whether there are impostor scores enough for a threshold at a rate ({@link #IMPOSTORS_PER_FALSE_MATCH}). */
    public boolean enoughFor(FalseMatchRate rate) {
        return rate.rate() * impostor.length >= IMPOSTORS_PER_FALSE_MATCH - 1e-9;
    }

    /**
     * The least threshold of the scale's grain at which no more than the given share of impostor scores matches.
     *
     * @throws IllegalArgumentException if there are too few impostor scores for the rate
     */
    public double threshold(FalseMatchRate rate) {
        if (!enoughFor(rate)) {
            throw new IllegalArgumentException(impostor.length + " impostor scores are too few for " + rate.label());
        }
        return threshold(rate.rate());
    }

    /**
     * The least threshold of the scale's grain at which no more than the given share of these impostor scores matches,
     * however few they are: for reports, not for use.
     *
     * @param rate share, 0 to 1, 1 excluded
     */
    public double threshold(double rate) {
        if (!(rate >= 0 && rate < 1)) {
            throw new IllegalArgumentException("rate " + rate + " is outside 0 to 1");
        }
        int allowed = (int) Math.floor(rate * impostor.length + 1e-9);
        return matcher.scale().above(impostor[impostor.length - 1 - allowed]);
    }

    /** The score that half of the genuine pairs reach. */
    public double medianGenuine() {
        return genuine[genuine.length / 2];
    }

    /** Lowest score of a genuine pair. */
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

    /** What the scores say: both errors with their confidence, at each rate that there are enough of them for. */
    public MeasuredAccuracy accuracy() {
        List<OperatingPoint> points = rates().map(this::point).toList();
        List<FalseMatchRate> others = Stream.of(FalseMatchRate.values())
                .filter(rate -> !enoughFor(rate))
                .toList();
        return new MeasuredAccuracy(pairs(), equalErrorRate(), points, others);
    }

    /**
     * Makes a calibration with a threshold for every rate that there are enough impostor scores for.
     *
     * @param name of the data set, lower-case with dashes
     * @param measured the day
     * @param method how it was measured, for people
     * @throws IllegalArgumentException if there are too few impostor scores for any rate
     */
    public Calibration calibration(String name, LocalDate measured, String method) {
        var thresholds = new EnumMap<FalseMatchRate, Double>(FalseMatchRate.class);
        rates().forEach(rate -> thresholds.put(rate, threshold(rate)));
        if (thresholds.isEmpty()) {
            throw new IllegalArgumentException(impostor.length + " impostor scores are too few for any rate");
        }
        return new Calibration(name, matcher, measured, pairs(), thresholds, method);
    }

    private Stream<FalseMatchRate> rates() {
        return Stream.of(FalseMatchRate.values()).filter(this::enoughFor);
    }

    private OperatingPoint point(FalseMatchRate rate) {
        double threshold = threshold(rate);
        return new OperatingPoint(rate, threshold, falseMatches(threshold), falseNonMatches(threshold));
    }

    private Calibration.Pairs pairs() {
        return new Calibration.Pairs(genuine.length, impostor.length);
    }

    private double[] sorted(double[] scores) {
        if (scores.length == 0) {
            throw new IllegalArgumentException("no scores");
        }
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        if (!(matcher.scale().holds(sorted[0]) && matcher.scale().holds(sorted[sorted.length - 1]))) {
            throw new IllegalArgumentException("a number that is no score of " + matcher);
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
