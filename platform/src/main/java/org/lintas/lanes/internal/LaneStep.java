package org.lintas.lanes.internal;

import java.util.List;
import java.util.stream.Stream;

/** One step of the gate machine: where the gate is now and what is to be done. */
record LaneStep(LaneSituation situation, List<LaneAction> actions) {

    LaneStep {
        actions = List.copyOf(actions);
    }

    LaneStep and(LaneAction action) {
        return new LaneStep(
                situation, Stream.concat(actions.stream(), Stream.of(action)).toList());
    }

    static LaneStep to(LaneSituation situation, LaneAction... actions) {
        return new LaneStep(situation, List.of(actions));
    }
}
