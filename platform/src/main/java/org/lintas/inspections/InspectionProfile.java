package org.lintas.inspections;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.lintas.foundation.CheckMode;

/**
 * What one kind of place asks of a document, by the guideline; a lane profile says what one lane asks, and may ask more.
 *
 * @param name of the kind of place: {@code gate}, {@code booth} or {@code mobile} as delivered
 * @param version of the file that defines it
 * @param undetermined what a required check leads to that cannot tell
 * @param needs of each check by its name; what is not named is not asked
 */
public record InspectionProfile(String name, String version, Undetermined undetermined, Map<String, Need> needs) {

    /** Copies the needs. */
    public InspectionProfile {
        needs = Collections.unmodifiableSortedMap(new TreeMap<>(needs));
    }

    /** Whether a place makes a check. */
    public enum Need {
        /** It must be made and succeed. */
        REQUIRED,
        /** It is made where the document has what it needs, and must not fail. */
        OPTIONAL,
        /** The place has no means to make it. */
        NOT_SUPPORTED
    }

    /** What a required check leads to that cannot tell. */
    public enum Undetermined {
        /** The traveller goes to the second line. */
        REFER,
        /** The officer at the place decides. */
        OFFICER
    }

    /** True when a lane asks less of a check than this kind of place does. */
    public boolean asksMore(String check, LaneProfile lane) {
        return needs.get(check) == Need.REQUIRED && lane.mode(check) != CheckMode.MANDATORY;
    }
}
