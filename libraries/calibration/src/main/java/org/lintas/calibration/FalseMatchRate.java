package org.lintas.calibration;

/** Shares of comparisons of different persons that pass as a match, as borders set them (FMR of ISO/IEC 19795-1). */
public enum FalseMatchRate {

    /** 0.1 %: 1:1 at a gate, beside other checks; the rate that Frontex' best practice for e-gates names. */
    ONE_IN_1000("1-in-1000", 1e-3),

    /** 0.01 %: 1:1 where the comparison stands alone. */
    ONE_IN_10000("1-in-10000", 1e-4),

    /** 0.001 %: a single finger or face against watchlists, and duplicates. */
    ONE_IN_100000("1-in-100000", 1e-5);

    private final String label;
    private final double rate;

    FalseMatchRate(String label, double rate) {
        this.label = label;
        this.rate = rate;
    }

    /** The name in files and settings. */
    public String label() {
        return label;
    }

    /** The share, 0 to 1. */
    public double rate() {
        return rate;
    }
}
