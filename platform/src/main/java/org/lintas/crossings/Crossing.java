package org.lintas.crossings;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.lintas.foundation.LaneId;
import org.lintas.foundation.TransactionId;
import org.lintas.foundation.TravelDirection;
import org.lintas.foundation.Traveller;

/**
 * One recorded crossing, in its newest version.
 *
 * @param id identifier, UUID version 7
 * @param transaction the inspection behind it
 * @param traveller as the document said
 * @param direction entry or exit
 * @param lane where
 * @param at when
 * @param version 1 for the first record, one more for each correction
 * @param voided true when a correction says that the crossing did not take place
 * @param correctionReason why the newest correction was made; empty for version 1
 */
public record Crossing(
        UUID id,
        TransactionId transaction,
        Traveller traveller,
        TravelDirection direction,
        LaneId lane,
        Instant at,
        int version,
        boolean voided,
        Optional<String> correctionReason) {}
