package org.lintas.inspections;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lintas.foundation.LaneId;
import org.lintas.foundation.TransactionId;

/**
 * One traveller in the second line; without personal data.
 *
 * @param transaction key
 * @param lane where the traveller comes from
 * @param reasons that refer
 * @param since when referred
 * @param protection true when a reason asks for help first (a minor, a victim)
 * @param claimedBy officer who has it; empty while it waits
 */
public record Referral(
        TransactionId transaction,
        LaneId lane,
        List<Finding> reasons,
        Instant since,
        boolean protection,
        Optional<String> claimedBy) {

    /** Copies the reasons. */
    public Referral {
        reasons = List.copyOf(reasons);
    }
}
