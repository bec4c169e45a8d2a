package org.lintas.simulators.airport;

import java.util.Optional;

/**
 * What must come of a traveller.
 *
 * @param outcome cleared or referred
 * @param reason code that must be among those of the decision; empty when cleared
 */
public record Expectation(Outcome outcome, Optional<String> reason) {

    /** Outcomes of the first line. */
    public enum Outcome {
        /** Crosses. */
        CLEARED,
        /** Goes to the second line. */
        REFERRED
    }
}
