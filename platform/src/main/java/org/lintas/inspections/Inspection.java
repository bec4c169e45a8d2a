package org.lintas.inspections;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lintas.foundation.CheckRecord;
import org.lintas.foundation.LaneId;
import org.lintas.foundation.TransactionId;
import org.lintas.foundation.TravelDirection;
import org.lintas.foundation.Traveller;

/**
 * One inspection as it stands.
 *
 * @param transaction its key
 * @param lane where
 * @param direction entry or exit
 * @param profile lane profile in force
 * @param openedAt when it was opened
 * @param state where it is
 * @param traveller as the document says; empty before the MRZ is read
 * @param checks so far, in the order in which they ended
 * @param decision the newest; empty while there is none
 * @param facts what the decision was made from; empty before it
 */
public record Inspection(
        TransactionId transaction,
        LaneId lane,
        TravelDirection direction,
        String profile,
        Instant openedAt,
        State state,
        Optional<Traveller> traveller,
        List<CheckRecord> checks,
        Optional<Decision> decision,
        Optional<InspectionFacts> facts) {

    /** Copies the checks. */
    public Inspection {
        checks = List.copyOf(checks);
    }

    /** Where an inspection is. */
    public enum State {
        /** Opened, nothing read. */
        OPEN,
        /** Document being read. */
        EXAMINING,
        /** Everything but a decision. */
        READY,
        /** Cleared, refused. */
        ENDED,
        /** Waits in the second line. */
        REFERRED,
        /** Ended without a decision. */
        ABANDONED
    }
}
