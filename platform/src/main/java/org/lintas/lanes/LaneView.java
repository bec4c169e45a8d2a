package org.lintas.lanes;

import java.time.Instant;
import java.util.Optional;
import org.lintas.foundation.TransactionId;

/**
 * A lane as the board shows it; without personal data.
 *
 * @param lane its set-up
 * @param state where it is
 * @param since when it came there
 * @param transaction the inspection in work; empty when none
 * @param persons how many persons the sensors see inside
 * @param notice code of the reason for the state (an alarm, a referral, a fault); empty when there is none
 * @param lastOutcome decision of the last inspection; empty before the first
 * @param cleared travellers cleared since the node started
 * @param referred travellers referred since the node started
 * @param queue travellers who wait in front, as the device last said; empty when it does not count
 */
public record LaneView(
        Lane lane,
        LaneState state,
        Instant since,
        Optional<TransactionId> transaction,
        int persons,
        Optional<String> notice,
        Optional<String> lastOutcome,
        long cleared,
        long referred,
        Optional<Integer> queue) {}
