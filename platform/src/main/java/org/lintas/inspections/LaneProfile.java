package org.lintas.inspections;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintas.foundation.CheckMode;
import org.lintas.permissions.Standing;

/**
 * What one kind of lane asks of travellers: data, changed by the administrator, versioned.
 *
 * @param name of the profile, for example {@code gate-entry}
 * @param version 1 and up
 * @param attended true where an officer decides (a booth)
 * @param standings who may use it
 * @param ageMin youngest age in years, 0-120; 14 by default at gates
 * @param documentTypes document codes accepted, for example {@code P}
 * @param checks mode of each check by name; a check not named is evaluatory
 * @param faceRequired true when a face comparison must succeed
 * @param faceStrict true when the stricter threshold is in force
 * @param examinationTimeMax longest time for document and background checks, at most 60 s
 */
public record LaneProfile(
        String name,
        int version,
        boolean attended,
        Set<Standing.Kind> standings,
        int ageMin,
        List<String> documentTypes,
        Map<String, CheckMode> checks,
        boolean faceRequired,
        boolean faceStrict,
        Duration examinationTimeMax) {

    /** Copies the collections. */
    public LaneProfile {
        standings = Set.copyOf(standings);
        documentTypes = List.copyOf(documentTypes);
        checks = Map.copyOf(checks);
    }
}
