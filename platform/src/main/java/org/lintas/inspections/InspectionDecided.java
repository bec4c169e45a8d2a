package org.lintas.inspections;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.lintas.foundation.LaneId;
import org.lintas.foundation.TransactionId;

/**
 * A decision is durable. Carries no personal data.
 *
 * @param transaction key
 * @param lane where
 * @param kind of decision
 * @param reasons codes that referred, in order
 * @param at when
 * @param duration from the opening of the inspection
 */
public record InspectionDecided(
        TransactionId transaction,
        LaneId lane,
        Decision.Kind kind,
        List<String> reasons,
        Instant at,
        Duration duration) {

    /** Copies the reasons. */
    public InspectionDecided {
        reasons = List.copyOf(reasons);
    }
}
