package org.lintas.oprf.check;

import java.nio.charset.StandardCharsets;

/**
 * What a person is compared by: two who have a key in common may be one.
 *
 * @param kind what the key is made of
 * @param text the key itself, in a form that both sides make alike
 */
public record PersonKey(Kind kind, String text) {

    /** What a key is made of. */
    public enum Kind {
        /** Issuer and number of a document. */
        DOCUMENT('D'),
        /** Skeletons of all words of the name in the order of the alphabet, and the day of birth. */
        NAME_AND_DAY('N'),
        /** Skeletons of two words, and the day of birth. */
        PAIR_AND_DAY('P'),
        /** All words of the name in full in the order of the alphabet, and the year of birth. */
        NAME_AND_YEAR('Y');

        private final char letter;

        Kind(char letter) {
            this.letter = letter;
        }
    }

    /** The form of keys that this library makes. Keys of another form never agree with these. */
    public static final int FORM = 1;

    /** What the function is asked of: the form, the kind and the key. */
    byte[] input() {
        return ("lintas-person-key " + FORM + " " + kind.letter + " " + text).getBytes(StandardCharsets.UTF_8);
    }
}
