package org.lintas.fingerprint;

/** Says how good a print is. Where NFIQ 2 is licensed and installed, it goes here. Safe for use by several threads. */
@FunctionalInterface
public interface QualityAlgorithm {

    /** Assesses a picture and the minutiae found in it. */
    FingerQuality assess(FingerImage image, FingerTemplate template);

    /** The vendor's algorithm of this library, "lintas-ridge-1": no NFIQ, and not to be compared with its numbers. */
    static QualityAlgorithm ridges() {
        return new RidgeQuality();
    }
}
