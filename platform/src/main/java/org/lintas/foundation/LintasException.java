package org.lintas.foundation;

/** The request or the system is broken. Expected outcomes (a refusal, a mismatch, a hit) are returned as values instead. */
public class LintasException extends RuntimeException {

    private final ErrorCode code;

    /** An error with a sentence that says what was wrong, where, and what to do. */
    public LintasException(ErrorCode code, String message) {
        super(code.id() + " " + message);
        this.code = code;
    }

    /** As above, with the cause that must not be lost. */
    public LintasException(ErrorCode code, String message, Throwable cause) {
        super(code.id() + " " + message, cause);
        this.code = code;
    }

    /** The numbered code. */
    public ErrorCode code() {
        return code;
    }
}
