package org.lintas.inspections;

import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;

/**
 * What the gate's sensors say is inside, at the moment of the decision.
 *
 * @param persons 0-9
 * @param objectLeft true when an object without a person is seen
 */
public record Occupancy(int persons, boolean objectLeft) {

    /** Nobody and nothing. */
    public static final Occupancy NOBODY = new Occupancy(0, false);

    /** One person and nothing else. */
    public static final Occupancy ONE_PERSON = new Occupancy(1, false);

    /** Refuses a number out of range. */
    public Occupancy {
        if (persons < 0 || persons > 9) {
            throw new LintasException(
                    ErrorCode.VALUE_INVALID, "A gate reports 0 to 9 persons, not %d.".formatted(persons));
        }
    }
}
