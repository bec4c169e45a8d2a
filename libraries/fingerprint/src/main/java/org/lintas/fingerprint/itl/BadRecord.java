package org.lintas.fingerprint.itl;

import java.io.Serial;

/** One record that cannot be understood; its neighbours can. */
final class BadRecord extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    BadRecord(String message) {
        super(message);
    }
}
