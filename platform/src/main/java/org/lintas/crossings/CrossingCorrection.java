package org.lintas.crossings;

import java.time.Instant;
import org.lintas.foundation.TravelDirection;

/** What a correction changes. */
public sealed interface CrossingCorrection {

    /** The crossing did not take place. */
    record NotTaken() implements CrossingCorrection {}

    /** It took place at another time. */
    record AtAnotherTime(Instant at) implements CrossingCorrection {}

    /** It went the other way. */
    record OtherDirection(TravelDirection direction) implements CrossingCorrection {}
}
