package org.lintas.inspections.internal;

import java.time.Instant;
import org.lintas.foundation.LaneId;
import org.lintas.foundation.TransactionId;
import org.lintas.foundation.TravelDirection;

/**
 * What is fixed when an inspection is opened.
 *
 * @param transaction key
 * @param lane where
 * @param direction entry or exit
 * @param profile name of the lane profile
 * @param profileVersion its version then
 * @param at when
 */
record Opened(
        TransactionId transaction,
        LaneId lane,
        TravelDirection direction,
        String profile,
        int profileVersion,
        Instant at) {}
