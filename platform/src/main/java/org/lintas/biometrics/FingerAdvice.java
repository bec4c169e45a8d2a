package org.lintas.biometrics;

/** What to tell the traveller about one finger on the scanner. */
public enum FingerAdvice {
    /** Good enough to enrol and compare. */
    GOOD,
    /** There is no finger in the picture, or too little of it. */
    PLACE_FINGER,
    /** The print is faint: the finger is dry or pressed too lightly. */
    PRESS_HARDER,
    /** The print is dark and closed: the finger is wet or pressed too hard. */
    DRY_FINGER,
    /** Ridges are smeared: the finger moved. */
    HOLD_STILL,
    /** The finger lies at the border or shows its side. */
    CENTRE_FINGER
}
