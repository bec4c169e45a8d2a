package org.lintas.foundation;

/** How much a check counts in a lane profile (BSI TR-03135-1 v2.5). */
public enum CheckMode {
    /** Anything but successful refers the traveller. */
    MANDATORY,
    /** Only a failure refers the traveller. */
    OPTIONAL,
    /** Recorded for evaluation; never refers anyone. */
    EVALUATORY
}
