package org.lintas.access;

/** What a person may be in Lintas; a person can have several. */
public enum PersonRole {
    /** Works at a booth or in the second line, decides about travellers. */
    OFFICER,
    /** Answers for the lanes of a shift: opens, closes, takes care of alarms. */
    SHIFT_LEADER,
    /** Works on passenger information and hits. */
    ANALYST,
    /** Examines documents and devices. */
    EXAMINER,
    /** Looks after people, devices and settings; sees no travellers. */
    ADMINISTRATOR,
    /** Watches over the lawful use of personal data. */
    DATA_PROTECTION_OFFICER
}
