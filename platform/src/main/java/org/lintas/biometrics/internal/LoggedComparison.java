package org.lintas.biometrics.internal;

import java.util.Map;
import java.util.OptionalDouble;
import org.lintas.foundation.CheckRecord;

/**
 * One comparison for the figures: nothing of the person but the group.
 *
 * @param modality {@code FACE} or {@code FINGER}
 * @param use what it was for
 * @param check how it ended, and how long it took
 * @param score empty when there is none
 * @param threshold in force
 * @param calibration that gave the threshold
 * @param faces in the live picture; 0 for fingers
 * @param quality measures by name
 * @param where it was made
 */
record LoggedComparison(
        String modality,
        String use,
        CheckRecord check,
        OptionalDouble score,
        double threshold,
        String calibration,
        int faces,
        Map<String, Double> quality,
        Where where) {

    LoggedComparison {
        quality = Map.copyOf(quality);
    }

    /**
     * Where and of whom.
     *
     * @param lane empty text when unknown
     * @param device empty text when unknown
     * @param group of the traveller
     */
    record Where(String lane, String device, WatchedGroup group) {}
}
