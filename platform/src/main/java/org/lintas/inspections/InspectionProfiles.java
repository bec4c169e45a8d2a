package org.lintas.inspections;

import java.util.List;

/** The kinds of place and what the guideline asks of each; data, versioned. Thread-safe. */
public interface InspectionProfiles {

    /** All of them, in the order of the file. */
    List<InspectionProfile> all();

    /** The one that a lane profile is measured by: that of a booth where an officer decides, that of a gate elsewhere. */
    InspectionProfile of(LaneProfile lane);
}
