package org.lintas.fingerprint.itl;

/** The control characters that part a record (clause 5.4 and table 3). */
public final class Separators {

    /** FS: behind a record. */
    public static final char RECORD = 0x1C;

    /** GS: between fields. */
    public static final char FIELD = 0x1D;

    /** RS: between subfields. */
    public static final char SUBFIELD = 0x1E;

    /** US: between items. */
    public static final char ITEM = 0x1F;

    private Separators() {}
}
