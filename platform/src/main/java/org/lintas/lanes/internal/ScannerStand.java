package org.lintas.lanes.internal;

import org.lintas.foundation.TransactionId;

/** Where a scanner stands and a traveller before it. */
interface ScannerStand {

    /** The lane's name, for the log. */
    String name();

    /** Loopback port of the scanner; 0 where there is none. */
    int scannerPort();

    /** Whether the traveller of a transaction still stands here. */
    boolean worksOn(TransactionId transaction);

    /** Shows words to the traveller of a transaction. */
    void show(TransactionId about, String message);

    /** Whoever watches the lane looks at it again: its inspection has changed. */
    void looksAgain();
}
