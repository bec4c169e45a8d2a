package org.lintas.watchlist.documents;

import org.lintas.mrz.StateCode;

/**
 * A State's habit of writing the check digit of Doc 9303 behind the numbers of its documents, so that the same number stands with and without it.
 * Declared by whoever knows the State's documents; none is built in.
 *
 * @param issuer whose documents
 * @param characters of a number without its check digit, {@value FoldedNumber#CHARACTERS_MIN} to 31
 */
public record CheckDigitRule(StateCode issuer, int characters) {

    /** Most rules of a table. */
    public static final int RULES_MAX = 256;

    /** Refuses lengths that no number has with {@link IllegalArgumentException}. */
    public CheckDigitRule {
        if (characters < FoldedNumber.CHARACTERS_MIN || characters >= FoldedNumber.CHARACTERS_MAX) {
            throw new IllegalArgumentException(
                    "a number with a check digit behind it has " + FoldedNumber.CHARACTERS_MIN + " to "
                            + (FoldedNumber.CHARACTERS_MAX - 1) + " characters, not " + characters);
        }
    }

    /** Whether a number could be one of these with its check digit behind it. */
    boolean fits(FoldedNumber number) {
        return number.length() == characters + 1 && number.endsInCheckDigit();
    }
}
