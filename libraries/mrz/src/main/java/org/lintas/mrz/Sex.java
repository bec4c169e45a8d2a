package org.lintas.mrz;

/** Sex as it stands in an MRZ (Doc 9303-4, 4.2.2.2); the filler is {@link #X}. */
public enum Sex {
    /** Male. */
    M,
    /** Female. */
    F,
    /** Unspecified. */
    X
}
