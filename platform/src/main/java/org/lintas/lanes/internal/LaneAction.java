package org.lintas.lanes.internal;

import org.lintas.foundation.TransactionId;
import org.lintas.inspections.Occupancy;

/** What a lane's machine wants done. */
sealed interface LaneAction {

    /** Open an inspection and present the document to it. */
    record OpenInspection() implements LaneAction {}

    /** End the inspection without a decision. */
    record AbandonInspection(TransactionId transaction, String reason) implements LaneAction {}

    /** Ask the inspection for its decision, with what the sensors see. */
    record Conclude(TransactionId transaction, Occupancy occupancy) implements LaneAction {}

    /** Sign a permit and tell the device to open the exit. */
    record OpenExit(TransactionId transaction) implements LaneAction {}

    /** Write down that the cleared traveller passed, or did not. */
    record RecordPassage(TransactionId transaction, boolean passed) implements LaneAction {}

    /** The traveller is no longer here: stop taking fingerprints, and forget those that were taken. */
    record EndFingerprints(TransactionId transaction) implements LaneAction {}

    /** Tell the device something. */
    record Tell(CommandType command, String message) implements LaneAction {}

    static LaneAction tell(CommandType command, String message) {
        return new Tell(command, message);
    }
}
