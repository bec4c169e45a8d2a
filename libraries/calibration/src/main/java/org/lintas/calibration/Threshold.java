package org.lintas.calibration;

/**
 * The least score that is a match, with where it comes from: a number without its calibration means nothing.
 *
 * @param value on the matcher's scale
 * @param falseMatchRate the rate that it was set for
 * @param calibration name of the calibration
 * @param matcher whose scores were calibrated
 */
public record Threshold(double value, FalseMatchRate falseMatchRate, String calibration, Matcher matcher) {

    /** Refuses a value that is no score of the matcher, and an empty name. */
    public Threshold {
        if (!matcher.scale().holds(value)) {
            throw new IllegalArgumentException("threshold " + value + " is no score of " + matcher);
        }
        if (calibration.isBlank()) {
            throw new IllegalArgumentException("a threshold names its calibration");
        }
    }

    /** Whether a score is a match. */
    public boolean reachedBy(double score) {
        return score >= value;
    }

    /**
     * This threshold, if it belongs to a matcher.
     *
     * @throws IllegalArgumentException if it was calibrated for another
     */
    public Threshold of(Matcher expected) {
        if (!matcher.equals(expected)) {
            throw new IllegalArgumentException("a threshold for " + matcher + ", scores of " + expected);
        }
        return this;
    }
}
