package org.lintas.biometrics;

/** What to tell the traveller in front of the camera. */
public enum CaptureAdvice {
    /** Good enough to compare. */
    GOOD,
    /** No face is seen. */
    LOOK_AT_CAMERA,
    /** The face is too small. */
    COME_CLOSER,
    /** The head is turned or tilted. */
    FACE_FORWARD,
    /** Too dark, too bright or blurred. */
    HOLD_STILL,
    /** More than one face. */
    ONE_PERSON_ONLY
}
