package org.lintas.edifact;

/** An input past a bound; nothing of it was read. The message says which bound. */
public final class EdifactRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    EdifactRefusedException(String reason) {
        super(reason);
    }
}
