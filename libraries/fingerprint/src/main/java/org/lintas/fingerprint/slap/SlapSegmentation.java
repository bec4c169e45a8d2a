package org.lintas.fingerprint.slap;

import java.util.List;

/**
 * What was found in a picture of several fingers.
 *
 * @param fingers from left to right; none if there was none
 * @param findings what is not as it should be; none if every finger that was asked for is there, whole and apart
 */
public record SlapSegmentation(List<SlapFinger> fingers, List<SlapFinding> findings) {

    /** Copies the lists. */
    public SlapSegmentation {
        fingers = List.copyOf(fingers);
        findings = List.copyOf(findings);
    }
}
