package org.lintas.inspections;

import java.time.Instant;
import java.util.List;
import org.lintas.foundation.StatedReason;

/** The lane profiles, every version of them. Thread-safe. */
public interface LaneProfiles {

    /** Most versions that an answer holds, the newest. */
    int VERSIONS_MAX = 200;

    /** The newest version of a profile, which is in force. */
    LaneProfile profile(String name);

    /** All profiles, newest versions, by name. */
    List<LaneProfile> all();

    /**
     * Stores a new version of a profile; the version number given is ignored and the next one used. A name that is new
     * makes a new profile. Inspections under way go on with the version that they began with.
     */
    LaneProfile change(LaneProfile profile, StatedReason reason);

    /** The versions of a profile, newest first, at most {@value #VERSIONS_MAX}; empty when there is no such profile. */
    List<Version> versions(String name);

    /**
     * One version and how it came about.
     *
     * @param profile as it was
     * @param reason who made it, and why
     * @param changedAt when
     */
    record Version(LaneProfile profile, StatedReason reason, Instant changedAt) {}
}
