package org.lintas.optical;

import java.util.List;
import org.lintas.mrz.MrzResult;

/** What looking for a zone in a picture gives. */
public sealed interface OpticalReading {

    /**
     * A zone was read, good or bad.
     *
     * @param result what it says, as {@code libraries/mrz} judges the characters; {@code valid()} says whether the check digits agree
     * @param place where it lies
     * @param confidence probability of the least certain character, by the reader's own reckoning, 0 to 1
     * @param doubtful the characters that might be others, in the order of their positions
     */
    record Zone(MrzResult.Read result, ZonePlace place, double confidence, List<DoubtfulCharacter> doubtful)
            implements OpticalReading {

        /** Keeps its own copy of the list. */
        public Zone {
            doubtful = List.copyOf(doubtful);
        }
    }

    /**
     * A zone was seen whose check digits agree with more than one reading of equal likelihood: which is right cannot be said.
     *
     * @param candidates the readings, the likeliest first, two or more
     * @param place where it lies
     */
    record Ambiguous(List<MrzResult.Read> candidates, ZonePlace place) implements OpticalReading {

        /** Keeps its own copy of the list. */
        public Ambiguous {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * There is no zone, or no picture.
     *
     * @param reason why
     * @param explanation a sentence for a person, without the end mark
     */
    record None(Reason reason, String explanation) implements OpticalReading {}

    /** Why there is no zone. */
    enum Reason {
        /** The bytes are more than are read, or none. */
        LENGTH,
        /** The bytes are no picture of a format that is read. */
        FORMAT,
        /** The picture has more pixels than are read, or too few for a zone. */
        SIZE,
        /** The picture is damaged. */
        DAMAGED,
        /** The picture shows no zone that could be read. */
        NO_ZONE
    }
}
