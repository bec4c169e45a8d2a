package org.lintas.lanes.internal;

import java.util.List;

/** One step of the gate machine: where the gate is now and what is to be done. */
record LaneStep(LaneSituation situation, List<LaneAction> actions) {

    LaneStep {
        actions = List.copyOf(actions);
    }

    static LaneStep to(LaneSituation situation, LaneAction... actions) {
        return new LaneStep(situation, List.of(actions));
    }
}
