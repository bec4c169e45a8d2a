package org.lintas.emrtd.signatures;

/** A key, curve or signature algorithm that is not supported, or outside the bounds set for it. */
public final class UnsupportedKeyException extends Exception {

    private static final long serialVersionUID = 1L;

    /** With what is not supported. */
    public UnsupportedKeyException(String message) {
        super(message);
    }

    /** With what is not supported and how that showed. */
    public UnsupportedKeyException(String message, Throwable cause) {
        super(message, cause);
    }
}
