package org.lintas.crossings;

import java.time.Instant;
import org.lintas.foundation.LaneId;
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
 * @param decidedBy {@code gate} or the identifier of the officer
 */
public record CrossingEntry(
        TransactionId transaction,
        Traveller traveller,
        Standing standing,
        TravelDirection direction,
        LaneId lane,
        Instant at,
        String decidedBy) {}
