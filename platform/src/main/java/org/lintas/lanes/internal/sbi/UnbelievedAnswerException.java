package org.lintas.lanes.internal.sbi;

import org.lintas.lanes.internal.sbi.ScannerAnswer.Refused;

/** Something in an answer is not believed; becomes a {@link Refused}. */
final class UnbelievedAnswerException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Refused.Cause cause;

    UnbelievedAnswerException(Refused.Cause cause, String detail) {
        super(detail);
        this.cause = cause;
    }

    Refused refused() {
        return new Refused(cause, String.valueOf(getMessage()));
    }
}
