package org.lintas.biometrics;

import java.time.Instant;

/**
 * How much of a gallery a search saw.
 *
 * @param searched subjects looked at
 * @param expected subjects that the gallery has
 * @param upTo every enrolment and deletion before this instant was seen
 */
public record SearchExtent(long searched, long expected, Instant upTo) {

    /** Refuses negative numbers. */
    public SearchExtent {
        if (searched < 0 || expected < 0) {
            throw new IllegalArgumentException("%d of %d".formatted(searched, expected));
        }
    }

    /** Whether the whole gallery was seen; if not, who was not found may still be there. */
    public boolean whole() {
        return searched >= expected;
    }
}
