package org.lintas.biometrics.web;

import java.util.Comparator;
import java.util.Optional;
import org.lintas.calibration.Calibration;
import org.lintas.calibration.FalseMatchRate;
import org.lintas.calibration.Threshold;

/**
 * What a score says by the site's calibration; public because the template reads it.
 *
 * @param score on the matcher's scale
 * @param threshold of the use
 * @param calibration in force
 */
public record ScoreMeaning(double score, Threshold threshold, Calibration calibration) {

    /** Whether it is a match. */
    public boolean match() {
        return threshold.reachedBy(score);
    }

    /** Of how many pairs of different persons at most one reaches the score; empty when more do than any rate of the calibration. */
    public Optional<Long> strangersForOne() {
        return calibration.thresholds().entrySet().stream()
                .filter(entry -> score >= entry.getValue())
                .map(entry -> entry.getKey())
                .min(Comparator.comparingDouble(FalseMatchRate::rate))
                .map(ScoreMeaning::oneIn);
    }

    /** Of how many pairs of different persons more than one reaches the score, when it reaches no rate of the calibration. */
    public long commonerThanOneIn() {
        return calibration.thresholds().keySet().stream()
                .max(Comparator.comparingDouble(FalseMatchRate::rate))
                .map(ScoreMeaning::oneIn)
                .orElseThrow();
    }

    private static long oneIn(FalseMatchRate rate) {
        return Math.round(1 / rate.rate());
    }
}
