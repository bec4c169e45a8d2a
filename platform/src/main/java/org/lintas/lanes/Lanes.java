package org.lintas.lanes;

import java.util.List;
import org.lintas.foundation.LaneId;
import org.lintas.inspections.OfficerDecision;

/** The gates and booths of this node. Thread-safe. */
public interface Lanes {

    /** Every lane by its name. */
    List<LaneView> all();

    /** One lane. */
    LaneView view(LaneId lane);

    /**
     * Adds a lane; refused when the name is taken, the reader is of no known kind, or the profile is not one for a lane of
     * this kind.
     */
    void add(Lane lane);

    /** Gives a lane another profile, for the next traveller on; refused when the profile is not one for a lane of its kind. */
    void changeProfile(LaneId lane, String profile);

    /** A shift leader's act at a lane; refused when the state does not allow it. */
    void act(LaneId lane, StaffAction action, String person);

    /** The officer's decision on the traveller at a booth. */
    void decideAtBooth(LaneId booth, OfficerDecision decision);
}
