package org.lintas.lanes.internal;

import java.util.Optional;
import org.lintas.biometrics.FingerPosition;
import org.lintas.foundation.TransactionId;

/** Where a scanner stands and a traveller before it. */
interface ScannerStand {

    /** The lane's name, for the log. */
    String name();

    /** Loopback port of the scanner; 0 where there is none. */
    int scannerPort();

    /** Whether the traveller of a transaction still stands here. */
    boolean worksOn(TransactionId transaction);

    /** Shows words to the traveller of a transaction, about one finger or none in particular. */
    void show(TransactionId about, String message, Optional<FingerPosition> finger);

    /** Fingerprints of this traveller are taken from now on; false when the traveller is gone. */
    boolean fingerprintsWanted(TransactionId about);

    /** The taking has ended: the officer can decide. */
    void fingerprintsOver(TransactionId about);

    /** Whoever watches the lane looks at it again: its inspection has changed. */
    void looksAgain();
}
