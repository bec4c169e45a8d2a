package org.lintas.inspections.internal;

import java.util.Locale;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.TransactionId;
import org.lintas.inspections.Inspection;

/** The errors that several parts of this module report in the same words. */
final class Faults {

    private Faults() {}

    static LintasException unknown(TransactionId transaction) {
        return new LintasException(ErrorCode.NOT_FOUND, "There is no inspection %s.".formatted(transaction));
    }

    static LintasException ended(TransactionId transaction, Inspection.State state) {
        return new LintasException(
                ErrorCode.STATE_CONFLICT,
                "Inspection %s is %s.".formatted(transaction, state.name().toLowerCase(Locale.ROOT)));
    }

    static LintasException decidedByOther(TransactionId transaction) {
        return new LintasException(
                ErrorCode.STATE_CONFLICT,
                "Inspection %s was decided at the same time by another.".formatted(transaction));
    }
}
