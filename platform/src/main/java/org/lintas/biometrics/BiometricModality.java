package org.lintas.biometrics;

/** What of the body is compared. */
public enum BiometricModality {
    /** Faces; scores are cosines, -1 to 1. */
    FACE,
    /** Fingerprints; scores are evidence, 0 and more. */
    FINGER
}
