package org.lintas.emrtd;

import java.io.IOException;

/** The chip has left the reader's field, or the reader no longer answers. What was read before remains valid. */
public class ChipLostException extends IOException {

    private static final long serialVersionUID = 1L;

    /** With what was seen. */
    public ChipLostException(String message) {
        super(message);
    }

    /** With what was seen and its cause. */
    public ChipLostException(String message, Throwable cause) {
        super(message, cause);
    }
}
