package org.lintas.crossings;

import java.time.Instant;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LaneId;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.TransactionId;
import org.lintas.foundation.TravelDirection;
import org.lintas.foundation.Traveller;
import org.lintas.permissions.Standing;

/**
 * One crossing to record.
 *
 * @param transaction the inspection that cleared it
 * @param traveller as the document says
 * @param standing ground of entry or stay that the decision used
 * @param direction entry or exit
 * @param lane where
 * @param at when the decision was made
 * @param decidedBy {@code gate} or the identifier of the officer, 1-{@value #DECIDED_BY_LENGTH_MAX} characters
 */
public record CrossingEntry(
        TransactionId transaction,
        Traveller traveller,
        Standing standing,
        TravelDirection direction,
        LaneId lane,
        Instant at,
        String decidedBy) {

    /** Longest identifier of who decided, in characters: two UUIDs and room. */
    public static final int DECIDED_BY_LENGTH_MAX = 100;

    /** Refuses a missing or over-long name of who decided. */
    public CrossingEntry {
        if (decidedBy.isBlank() || decidedBy.length() > DECIDED_BY_LENGTH_MAX) {
            throw new LintasException(
                    ErrorCode.VALUE_INVALID,
                    "Who decided a crossing is named with 1 to %d characters.".formatted(DECIDED_BY_LENGTH_MAX));
        }
    }
}
