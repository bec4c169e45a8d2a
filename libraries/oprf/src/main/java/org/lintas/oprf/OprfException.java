package org.lintas.oprf;

/** What the other side sent is not of the protocol, or its proof does not hold: nothing of it is to be used. */
public final class OprfException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What is wrong. */
    public enum Reason {
        /** Bytes that are no point of the curve in compressed form. */
        ELEMENT,
        /** The point at infinity, which would show the key's multiples of nothing. */
        IDENTITY,
        /** Bytes that are no number from 1 to the order less 1. */
        SCALAR,
        /** An input, or an input known to both, that is too long or has no output under this key. */
        INPUT,
        /** More or fewer elements than there may be. */
        COUNT,
        /** A proof that is missing or does not hold: another key was used than the one announced. */
        PROOF,
        /** Bytes of a filter that are none. */
        FILTER
    }

    private final Reason reason;

    /** For this library's packages and whoever carries its messages. */
    public OprfException(Reason reason, String problem) {
        super(problem);
        this.reason = reason;
    }

    /** What is wrong. */
    public Reason reason() {
        return reason;
    }
}
