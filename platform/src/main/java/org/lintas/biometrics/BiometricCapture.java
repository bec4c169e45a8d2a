package org.lintas.biometrics;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.ImageBytes;
import org.lintas.foundation.LintasException;

/**
 * What was captured of one person at one time.
 *
 * @param fingers at most one of each position
 * @param missing fingers that were asked for and are not there; none of them is captured
 * @param face picture of the face; empty when none was taken
 */
public record BiometricCapture(List<CapturedFinger> fingers, List<MissingFinger> missing, Optional<ImageBytes> face) {

    /** Copies the lists and refuses a finger that is said twice. */
    public BiometricCapture {
        fingers = List.copyOf(fingers);
        missing = List.copyOf(missing);
        Set<FingerPosition> said = EnumSet.noneOf(FingerPosition.class);
        boolean once = fingers.stream().allMatch(finger -> said.add(finger.position()))
                && missing.stream().allMatch(finger -> said.add(finger.position()));
        if (!once) {
            throw new LintasException(ErrorCode.VALUE_INVALID, "Each finger is captured or missing, and said once.");
        }
    }

    /** Fingers alone, all of them there. */
    public static BiometricCapture ofFingers(List<CapturedFinger> fingers) {
        return new BiometricCapture(fingers, List.of(), Optional.empty());
    }
}
