package org.lintas.lanes.internal;

import java.time.Instant;

/** The rules of one kind of lane, as a pure function. */
interface LaneMachine {

    /** The step that {@code signal} causes at {@code now}. */
    LaneStep next(LaneSituation at, LaneSignal signal, Instant now);
}
