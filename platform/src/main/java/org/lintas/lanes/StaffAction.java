package org.lintas.lanes;

/** What staff can do at a lane. Each is audited with the person. */
public enum StaffAction {
    /** Open the lane for travellers. */
    OPEN,
    /** Close it after the traveller in work. */
    CLOSE,
    /** End an alarm or hold: the place was seen to be empty and in order. */
    RESET,
    /** Let the person inside go back through the entry. */
    LET_BACK,
    /** Open both doors. */
    EMERGENCY_OPEN
}
