package org.lintas.fingerprint;

import org.lintas.calibration.Threshold;

/**
 * Outcome of a comparison.
 *
 * @param score from 0 (nothing fits) up; two prints of one finger usually reach 50 to 500
 * @param readings by how many readings of the pictures it was found, at least 1
 * @param threshold that it was held against
 */
public record FingerComparison(double score, int readings, Threshold threshold) {

    /** Refuses a threshold of another matcher. */
    public FingerComparison {
        threshold.of(FingerCalibrations.MATCHER);
    }

    /** Whether the prints are taken for those of one finger. */
    public boolean match() {
        return threshold.reachedBy(score);
    }
}
