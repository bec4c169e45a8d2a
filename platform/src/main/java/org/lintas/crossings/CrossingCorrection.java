package org.lintas.crossings;

import java.time.Instant;
import org.lintas.foundation.TravelDirection;

/** What a correction changes. */
public sealed interface CrossingCorrection {

    /** The crossing did not take place. */
    record NotTaken() implements CrossingCorrection {}

    /** It did take place: an earlier correction that said otherwise was wrong. */
    record TookPlace() implements CrossingCorrection {}

    /**
     * It took place at another time.
     *
     * @param at the right time, not in the future
     */
    record AtAnotherTime(Instant at) implements CrossingCorrection {}

    /**
     * It went the other way.
     *
     * @param direction the right one
     */
    record OtherDirection(TravelDirection direction) implements CrossingCorrection {}
}
