package org.lintas.foundation;

import java.time.Clock;

/** Gives tests of other modules identifiers by their own clock. */
public final class TestIdentifiers {

    private TestIdentifiers() {}

    /** Identifiers ordered by this clock. */
    public static Identifiers by(Clock clock) {
        return new Identifiers(clock);
    }
}
