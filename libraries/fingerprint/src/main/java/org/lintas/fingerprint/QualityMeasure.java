package org.lintas.fingerprint;

/** What {@link FingerQuality} is made of: features in the manner of ISO/IEC 29794-4, with own definitions. */
public enum QualityMeasure {

    /** How much the gradients of a block of 16 x 16 pixels at 500 per inch agree on one axis; mean over the print, 0 to 1. */
    RIDGE_FLOW_COHERENCE,
    /** Standard deviation of the levels of such a block, 64 and more counting as 1; mean over the print, 0 to 1. */
    LOCAL_CLARITY,
    /** Area with ridges, in square millimetres. */
    FOREGROUND_AREA,
    /** Minutiae found. */
    MINUTIAE
}
