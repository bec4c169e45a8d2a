package org.lintas.inspections;

import java.util.List;

/** The kinds of place and what the guideline asks of each; data, versioned. Thread-safe. */
public interface InspectionProfiles {

    /** All of them, in the order of the file. */
    List<InspectionProfile> all();

    /**
     * The one that counts at a lane: that of a gate where no officer decides; elsewhere the one whose name the lane profile is called by, as
     * {@code mobile-harbour}, and that of a booth if there is none.
     */
    InspectionProfile of(LaneProfile lane);
}
