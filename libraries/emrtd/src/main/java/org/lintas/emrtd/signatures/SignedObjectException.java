package org.lintas.emrtd.signatures;

/** A signed object is not built as it must be. Carries the code of the rule that it breaks. */
public final class SignedObjectException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;

    /** With the code of the rule and what is wrong. */
    public SignedObjectException(String code, String message) {
        super(message);
        this.code = code;
    }

    /** With the code of the rule, what is wrong and how that showed. */
    public SignedObjectException(String code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** Code of the rule, in lower case with dashes. */
    public String code() {
        return code;
    }
}
