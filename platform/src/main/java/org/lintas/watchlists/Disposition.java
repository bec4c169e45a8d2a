package org.lintas.watchlists;

import java.time.Instant;
import org.lintas.foundation.StatedReason;

/**
 * What a person found of a hit. It is never changed; a later one may follow, and the last holds.
 *
 * @param number 1 and up, in order
 * @param outcome what was found
 * @param reason who says so, and why
 * @param at when
 */
public record Disposition(int number, Outcome outcome, StatedReason reason, Instant at) {

    /** What can be found. */
    public enum Outcome {
        /** It is somebody else. */
        FALSE,
        /** It may be the listed person: more has to be found out. */
        POSSIBLE,
        /** It is the listed person or document: the owner of the entry is told. */
        CONFIRMED,
        /** Too little is known to tell. */
        INSUFFICIENT;

        /** The state of a hit of which this was found last. */
        public HitState state() {
            return HitState.valueOf(name());
        }
    }
}
