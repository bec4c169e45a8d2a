package org.lintas.optical;

import org.lintas.mrz.MrzPosition;

/**
 * A character that might be another one.
 *
 * @param position where
 * @param read what it was taken for
 * @param probability that it is that, by the reader's own reckoning, 0 to 1
 * @param otherwise what it would be if it were not that
 */
public record DoubtfulCharacter(MrzPosition position, char read, double probability, char otherwise) {

    /** Refuses a probability outside 0 to 1 with {@link IllegalArgumentException}. */
    public DoubtfulCharacter {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("not a probability: " + probability);
        }
    }
}
