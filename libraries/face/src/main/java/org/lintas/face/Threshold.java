package org.lintas.face;

/**
 * The least score that is a match, with where it comes from: a number without its calibration means nothing.
 *
 * @param value cosine, -1 to 1
 * @param falseMatchRate the rate that it was set for
 * @param calibration name of the calibration
 * @param model id of the model whose scores were calibrated
 */
public record Threshold(double value, FalseMatchRate falseMatchRate, String calibration, String model) {

    /** Refuses a value outside -1 to 1 and empty names. */
    public Threshold {
        if (!(value >= -1 && value <= 1)) {
            throw new IllegalArgumentException("threshold " + value + " is outside -1 to 1");
        }
        if (calibration.isBlank() || model.isBlank()) {
            throw new IllegalArgumentException("a threshold names its calibration and model");
        }
    }

    /** Whether a score is a match. */
    public boolean reachedBy(double score) {
        return score >= value;
    }
}
