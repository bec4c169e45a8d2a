package org.lintas.fingerprint;

import org.jspecify.annotations.Nullable;

/** A file of minutiae that cannot be, or must not be, read. The message says what was found and what was allowed. */
public final class UnreadableTemplate extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableTemplate(String message) {
        this(message, null);
    }

    UnreadableTemplate(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
