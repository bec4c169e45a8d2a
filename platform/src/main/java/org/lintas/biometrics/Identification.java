package org.lintas.biometrics;

import java.util.List;

/**
 * Answer of a search of one among many.
 *
 * @param candidates best first, matches before others
 * @param extent how much of the gallery was seen
 * @param calibration names of the calibrations that gave the thresholds
 */
public record Identification(List<BiometricCandidate> candidates, SearchExtent extent, String calibration) {

    /** Copies the list. */
    public Identification {
        candidates = List.copyOf(candidates);
    }

    /** The candidates that reach their threshold, best first. */
    public List<BiometricCandidate> matches() {
        return candidates.stream().filter(BiometricCandidate::match).toList();
    }
}
