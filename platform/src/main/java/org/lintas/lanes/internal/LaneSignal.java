package org.lintas.lanes.internal;

import org.lintas.foundation.TransactionId;
import org.lintas.lanes.StaffAction;

/** What can happen at a gate. */
sealed interface LaneSignal {

    /** A document lies on the reader. */
    record DocumentPresented() implements LaneSignal {}

    /** The reader is empty. */
    record DocumentRemoved() implements LaneSignal {}

    /** The interior sensors changed. */
    record PersonsSeen(int persons, boolean objectLeft) implements LaneSignal {}

    /** Somebody went in and the entry door is shut. */
    record EntryPassed(int persons, boolean objectLeft) implements LaneSignal {}

    /** The traveller left through the exit and it is shut. */
    record ExitPassed(int persons, boolean objectLeft) implements LaneSignal {}

    /** The traveller left through the entry. */
    record BackedOut(int persons, boolean objectLeft) implements LaneSignal {}

    /** The device raises an alarm. */
    record Alarmed(String kind, int persons) implements LaneSignal {}

    /** The emergency button. */
    record EmergencyPressed() implements LaneSignal {}

    /** The device cannot work. */
    record Faulted(String detail) implements LaneSignal {}

    /** The device is there (again); an interrupted transaction that was cleared and not yet passed may go on. */
    record Attached(int persons, boolean objectLeft, Resumption resumption) implements LaneSignal {}

    /** The state's time limit is over. */
    record TimedOut() implements LaneSignal {}

    /** The inspection is open. */
    record InspectionOpened(TransactionId transaction) implements LaneSignal {}

    /** Everything but the face is known and nothing refers. */
    record Admitted() implements LaneSignal {}

    /** Everything but the face is known and something refers. */
    record NotAdmitted(String reason) implements LaneSignal {}

    /** Fingerprints are taken of the traveller, for the first time or once more. */
    record FingerprintsWanted() implements LaneSignal {}

    /** The fingerprints were examined, or somebody went on without them. */
    record FingerprintsOver() implements LaneSignal {}

    /** A picture good enough to decide with was taken. */
    record PictureGood() implements LaneSignal {}

    /** The decision is durable. */
    record Decided(boolean cleared, boolean hold, String reason) implements LaneSignal {}

    /** A shift leader acts. */
    record Staff(StaffAction action) implements LaneSignal {}

    /** What an attaching device was working on. */
    sealed interface Resumption {

        /** Nothing. */
        record Nothing() implements Resumption {}

        /** A transaction that was cleared and whose passage is not known. */
        record Cleared(TransactionId transaction) implements Resumption {}

        /** A transaction that was cleared and whose traveller passed while the node was away. */
        record Passed(TransactionId transaction) implements Resumption {}

        /** A transaction whose traveller was sent to the second line. */
        record Referred(TransactionId transaction) implements Resumption {}

        /** A transaction without a decision. */
        record Undecided(TransactionId transaction) implements Resumption {}
    }
}
