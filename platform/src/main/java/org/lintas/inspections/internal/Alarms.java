package org.lintas.inspections.internal;

import java.time.Duration;

/** Runs something after a time, unless it is cancelled before. */
interface Alarms {

    /** One alarm that was set. */
    interface Alarm {

        /** Does nothing when the alarm has rung. */
        void cancel();
    }

    /** Sets an alarm; the action runs on a thread of its own. */
    Alarm after(Duration delay, Runnable action);
}
