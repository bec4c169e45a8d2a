package org.lintas.lanes;

/** Where a lane is: the states of an integrated two-step gate (TR-03121-3-1 v6.0); a booth uses a part of them. */
public enum LaneState {
    /** The device reported a fault or is not attached. */
    OUT_OF_SERVICE,
    /** Closed by the shift leader. */
    CLOSED,
    /** Waits for a document. */
    IDLE,
    /** The document is being read and checked. */
    READING,
    /** The entry door is open for the traveller. */
    ENTRY_OPEN,
    /** One person is inside and the camera works. */
    CAPTURING,
    /** The picture is compared and the decision made. */
    DECIDING,
    /** Cleared and recorded: the exit door is open. */
    EXIT_OPEN,
    /** The traveller, still outside, is asked to see an officer. */
    REFERRED,
    /** The entry door is open so that the traveller can go back; the exit stays shut. */
    LETTING_BACK,
    /** Doors shut; staff goes to the traveller. */
    HELD,
    /** An alarm waits for staff. */
    ALARM,
    /** Both doors are open. */
    EMERGENCY_OPEN,
    /** Booth: the fingerprints that the traveller owes are taken. */
    FINGERPRINTS,
    /** Booth: everything is known; the officer decides. */
    AWAITING_OFFICER
}
