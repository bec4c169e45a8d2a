package org.lintas.inspections;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lintas.foundation.CheckMode;

/**
 * What one kind of place asks of a document, by the guideline. It decides together with the profile of the lane: of both the one that asks
 * more of a check counts, so a lane may ask more than its kind of place and never less.
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

    /** What a place asks of a check, in the words of BSI TR-03135-1 v2.5. */
    @SuppressWarnings("ImmutableEnumChecker") // An optional of an enum does not change.
    public enum Need {
        /** It must be made and succeed. */
        MANDATORY(Optional.of(CheckMode.MANDATORY)),
        /** It is made where the document has what it needs, and must not fail. */
        OPTIONAL(Optional.of(CheckMode.OPTIONAL)),
        /** It is made where it can be, for evaluation; nothing follows from it. */
        EVALUATORY(Optional.of(CheckMode.EVALUATORY)),
        /** The place has no means to make it, and asks nothing. */
        NOT_SUPPORTED(Optional.empty());

        private final Optional<CheckMode> mode;

        Need(Optional<CheckMode> mode) {
            this.mode = mode;
        }
    }

    /** What a required check leads to that cannot tell. */
    public enum Undetermined {
        /** The traveller goes to the second line. */
        REFER,
        /** The officer at the place decides. */
        OFFICER
    }

    /** True when a lane names a check and asks less of it than this kind of place does. */
    public boolean asksMore(String check, LaneProfile lane) {
        CheckMode ofLane = lane.checks().get(check);
        return ofLane != null && stricter(ofLane, mode(check).orElse(ofLane)) != ofLane;
    }

    /** What counts at the lane: for each check that this kind of place or the lane names, the stricter of both. */
    public LaneProfile over(LaneProfile lane) {
        Map<String, CheckMode> modes = new HashMap<>(lane.checks());
        needs.keySet()
                .forEach(check -> mode(check).ifPresent(mode -> modes.merge(check, mode, InspectionProfile::stricter)));
        return lane.with(modes);
    }

    private Optional<CheckMode> mode(String check) {
        return Optional.ofNullable(needs.get(check)).flatMap(need -> need.mode);
    }

    /** The modes stand in the order of {@link CheckMode}, the strictest first. */
    private static CheckMode stricter(CheckMode one, CheckMode other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
