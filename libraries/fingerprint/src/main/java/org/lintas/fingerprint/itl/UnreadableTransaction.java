package org.lintas.fingerprint.itl;

import java.io.Serial;

/** Bytes that are no transaction: no Type-1 record stands at their beginning, or they are larger than is worked with. */
public final class UnreadableTransaction extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    UnreadableTransaction(String message) {
        super(message);
    }
}
