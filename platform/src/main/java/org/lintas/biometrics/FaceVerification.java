package org.lintas.biometrics;

import java.util.Map;
import java.util.OptionalDouble;
import org.lintas.foundation.CheckRecord;

/**
 * Outcome of one comparison of faces.
 *
 * @param check the check {@code face}: successful at or over the threshold, failed under it, undetermined when a picture cannot
 *     be compared
 * @param score cosine similarity, -1 to 1; empty when there is none
 * @param threshold in force, same unit
 * @param facesInPicture how many faces the live picture shows
 * @param quality measures of the live picture by name, as {@code libraries/face} documents them
 * @param calibration name of the calibration that gave the threshold
 */
public record FaceVerification(
        CheckRecord check,
        OptionalDouble score,
        double threshold,
        int facesInPicture,
        Map<String, Double> quality,
        String calibration) {

    /** Copies the measures. */
    public FaceVerification {
        quality = Map.copyOf(quality);
    }
}
