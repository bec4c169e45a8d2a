package org.lintas.crossings;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.lintas.foundation.LaneId;
import org.lintas.foundation.TransactionId;
import org.lintas.foundation.TravelDirection;
import org.lintas.foundation.Traveller;
import org.lintas.permissions.Standing;

/**
 * One recorded crossing in one of its versions.
 *
 * @param id identifier, UUID version 7, the same in every version
 * @param transaction the inspection behind it
 * @param traveller as the document said
 * @param standing ground of entry or stay that the decision used
 * @param direction entry or exit
 * @param lane where
 * @param at when
 * @param decidedBy {@code gate} or the identifier of the officer who let the traveller cross
 * @param version which version this is, and why
 */
public record Crossing(
        UUID id,
        TransactionId transaction,
        Traveller traveller,
        Standing standing,
        TravelDirection direction,
        LaneId lane,
        Instant at,
        String decidedBy,
        Version version) {

    /**
     * One version of a crossing.
     *
     * @param number 1 for the first record, one more for each correction
     * @param voided true when a correction says that the crossing did not take place
     * @param reason why the correction or supplement was made; empty for what a lane recorded
     * @param writtenBy {@code gate} or the identifier of the person who wrote this version
     * @param writtenAt when it was written
     */
    public record Version(int number, boolean voided, Optional<String> reason, String writtenBy, Instant writtenAt) {}

    /** True when this version says that the crossing did not take place. */
    public boolean voided() {
        return version.voided();
    }
}
