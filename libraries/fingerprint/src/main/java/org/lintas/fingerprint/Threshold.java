package org.lintas.fingerprint;

/**
 * The least score that is a match, with where it comes from: a number without its calibration means nothing.
 *
 * @param value from 0 up
 * @param falseMatchRate the rate that it was set for
 * @param calibration name of the calibration
 * @param engine id of the matcher whose scores were calibrated
 */
public record Threshold(double value, FalseMatchRate falseMatchRate, String calibration, String engine) {

    /** Refuses a value below 0 or without end, and empty names. */
    public Threshold {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("threshold " + value + " is no score");
        }
        if (calibration.isBlank() || engine.isBlank()) {
            throw new IllegalArgumentException("a threshold names its calibration and engine");
        }
    }

    /** Whether a score is a match. */
    public boolean reachedBy(double score) {
        return score >= value;
    }
}
