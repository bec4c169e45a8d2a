package org.lintas.watchlists;

import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;

/**
 * Why somebody is looked up: at a border or before it.
 *
 * @param kind what is going on
 * @param place lane, flight or the like, 1-{@value #LENGTH_MAX} characters
 * @param reference what names it for the caller, such as the transaction of an inspection, as long; looked up twice it is one screening
 */
public record Occasion(Kind kind, String place, String reference) {

    /** Longest place and reference, in characters. A choice of ours. */
    public static final int LENGTH_MAX = 100;

    /** Refuses places and references without text or too long. */
    public Occasion {
        if (place.isBlank() || reference.isBlank() || place.length() > LENGTH_MAX || reference.length() > LENGTH_MAX) {
            throw new LintasException(
                    ErrorCode.VALUE_INVALID,
                    "A look-up states its place and reference in 1 to %d characters.".formatted(LENGTH_MAX));
        }
    }

    /** What is going on. */
    public enum Kind {
        /** A document is presented to enter. */
        ENTRY,
        /** A document is presented to leave. */
        EXIT,
        /** A carrier announced the traveller. */
        ANNOUNCED
    }
}
