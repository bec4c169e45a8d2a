package org.lintas.fingerprint.slap;

import org.lintas.fingerprint.FingerImage;

/**
 * One finger of a picture of several.
 *
 * @param position 1 to 10: right thumb to little finger, left thumb to little finger
 * @param box of its last joint
 * @param image the last joint upright, at the sampling of the whole picture; white where other fingers or nothing was
 * @param confidence that this is one whole last joint, 0 to 1; a measure to compare by, not a probability
 */
public record SlapFinger(int position, FingerBox box, FingerImage image, double confidence) {

    /** Refuses positions that nobody has. */
    public SlapFinger {
        if (position < 1 || position > 10 || !(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("position %d, confidence %s".formatted(position, confidence));
        }
    }
}
