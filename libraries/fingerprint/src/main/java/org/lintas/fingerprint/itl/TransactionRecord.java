package org.lintas.fingerprint.itl;

/** A record of a transaction behind its header. */
public sealed interface TransactionRecord permits Description, PrintPicture, PrintMinutiae, FurtherRecord {

    /** Largest information designation character that two digits can write. */
    int IDC_MAX = 99;

    /** Type of record, 2 to 99. */
    int type();

    /** Information designation character: records about the same print share one, 0 to {@link #IDC_MAX}. */
    int idc();
}
