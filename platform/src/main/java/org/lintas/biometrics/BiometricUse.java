package org.lintas.biometrics;

/** What a comparison is for; each use has its own false match rate, and with the calibration its threshold. */
public enum BiometricUse {
    /** One person with the enrolled prints of the same document: false match rate 0.1 %. */
    VERIFICATION,
    /** A search for the same person under another identity: 0.01 % of each comparison, by several fingers. */
    IDENTIFICATION,
    /** A search among those sought: 0.01 %. */
    WATCHLIST,
    /** A search for duplicates, looked at by an officer: 0.1 %. */
    DUPLICATES
}
