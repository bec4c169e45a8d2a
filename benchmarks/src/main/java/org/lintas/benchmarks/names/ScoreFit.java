package org.lintas.benchmarks.names;

import java.util.Locale;
import org.lintas.names.PersonMatcher;

/**
 * How well scores say the probability of one person among hits of a search, if as many searched persons are listed as are not: the logistic curve
 * that fits best, and a reliability table of the curve in use. Each listed person and each innocent traveller weighs the same part of their half.
 */
final class ScoreFit {

    /** Steps of Newton's method; it settles in some ten. */
    private static final int STEPS_MAX = 50;

    private static final int BINS = 10;

    private final double[] listed;
    private final double[] innocent;

    /**
     * Of bits of evidence, minus infinity where nobody was found.
     *
     * @param listed of the right hits
     * @param innocent of the best wrong hits
     */
    ScoreFit(double[] listed, double[] innocent) {
        this.listed = listed.clone();
        this.innocent = innocent.clone();
    }

    /** The curve of greatest likelihood: bits at which the score is one half, and bits for a factor of e. */
    void printCurve(String half) {
        double[] curve = {0, 0};
        for (int step = 0; step < STEPS_MAX; step++) {
            double[] sums = new double[5];
            add(sums, listed, 1, curve);
            add(sums, innocent, 0, curve);
            double determinant = sums[2] * sums[4] - sums[3] * sums[3];
            curve[0] += (sums[4] * sums[0] - sums[3] * sums[1]) / determinant;
            curve[1] += (sums[2] * sums[1] - sums[3] * sums[0]) / determinant;
        }
        System.out.printf(
                Locale.ROOT,
                "{\"half\":\"%s\",\"evenBits\":%.2f,\"bitsPerNat\":%.2f}%n",
                half,
                -curve[0] / curve[1],
                1 / curve[1]);
    }

    /** Adds the gradient and the second derivatives of the likelihood. */
    private static void add(double[] sums, double[] bits, int label, double[] curve) {
        for (double each : bits) {
            if (Double.isFinite(each)) {
                double probability = 1 / (1 + Math.exp(-curve[0] - curve[1] * each));
                double spread = probability * (1 - probability) / bits.length;
                double error = (label - probability) / bits.length;
                sums[0] += error;
                sums[1] += error * each;
                sums[2] += spread;
                sums[3] += spread * each;
                sums[4] += spread * each * each;
            }
        }
    }

    /** Mean score and share of listed persons in ten bands of the score; the mean of the differences, and Brier's mean of squares. */
    void printReliability(String half) {
        double[][] bins = new double[BINS][4];
        double squares = count(listed, 1, bins) + count(innocent, 0, bins);
        double weight = 0;
        double differences = 0;
        for (int i = 0; i < BINS; i++) {
            weight += bins[i][0];
            differences += Math.abs(bins[i][1] - bins[i][2]);
            System.out.printf(
                    Locale.ROOT,
                    "{\"half\":\"%s\",\"scoreFrom\":%.1f,\"predicted\":%.3f,\"observed\":%.3f,\"hits\":%.0f}%n",
                    half,
                    (double) i / BINS,
                    bins[i][1] / bins[i][0],
                    bins[i][2] / bins[i][0],
                    bins[i][3]);
        }
        System.out.printf(
                Locale.ROOT,
                "{\"half\":\"%s\",\"calibrationError\":%.4f,\"brier\":%.4f}%n",
                half,
                differences / weight,
                squares / weight);
    }

    /** Adds weight, score, label and count to the bin of each; the weighted sum of squared errors. */
    private static double count(double[] bits, int label, double[][] bins) {
        double squares = 0;
        for (double each : bits) {
            if (Double.isFinite(each)) {
                double score = PersonMatcher.score(each);
                double[] bin = bins[(int) Math.min(BINS - 1, score * BINS)];
                bin[0] += 1.0 / bits.length;
                bin[1] += score / bits.length;
                bin[2] += (double) label / bits.length;
                bin[3]++;
                squares += (label - score) * (label - score) / bits.length;
            }
        }
        return squares;
    }
}
