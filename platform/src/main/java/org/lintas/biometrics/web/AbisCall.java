package org.lintas.biometrics.web;

import org.jspecify.annotations.Nullable;
import org.lintas.audit.Purpose;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;

/**
 * What every OSIA call says of itself, in its query.
 *
 * @param transactionId of the caller, 1 to {@value #TRANSACTION_LENGTH_MAX} characters
 * @param callback where the answer goes when it is given later; calls that only read or delete are answered at once all the same
 * @param purpose why: a code of the table of purposes; {@code border-check} when it is left out
 */
record AbisCall(
        @Nullable String transactionId,
        @Nullable String callback,
        @Nullable String purpose) {

    /** Longest transaction number, in characters; it stands in the reason of a deletion. A choice of ours. */
    static final int TRANSACTION_LENGTH_MAX = 100;

    /** Refuses what cannot be answered. */
    void check() {
        if (transactionId == null || transactionId.isBlank() || transactionId.length() > TRANSACTION_LENGTH_MAX) {
            throw new LintasException(
                    ErrorCode.VALUE_INVALID,
                    "A transactionId has 1 to %d characters.".formatted(TRANSACTION_LENGTH_MAX));
        }
    }

    Purpose why() {
        return purpose == null ? Purpose.BORDER_CHECK : new Purpose(purpose);
    }
}
