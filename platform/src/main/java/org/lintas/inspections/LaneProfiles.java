package org.lintas.inspections;

import java.util.List;

/** The lane profiles in force. */
public interface LaneProfiles {

    /** The newest version of a profile. */
    LaneProfile profile(String name);

    /** All profiles, newest versions, by name. */
    List<LaneProfile> all();

    /** Stores a new version of a profile; the version number given is ignored and the next one used. */
    LaneProfile change(LaneProfile profile, String changedBy);
}
