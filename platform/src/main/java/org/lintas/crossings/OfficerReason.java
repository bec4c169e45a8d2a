package org.lintas.crossings;

import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;

/**
 * Who changes a record, and why.
 *
 * @param words the reason, {@value #WORDS_LENGTH_MIN}-{@value #WORDS_LENGTH_MAX} characters without the blanks around it
 * @param officer identifier of the person, 1-{@value CrossingEntry#DECIDED_BY_LENGTH_MAX} characters
 */
public record OfficerReason(String words, String officer) {

    /** Shortest reason, in characters: below it nobody can judge the act later. A choice of ours. */
    public static final int WORDS_LENGTH_MIN = 10;

    /** Longest reason, in characters: a paragraph. A choice of ours. */
    public static final int WORDS_LENGTH_MAX = 1_000;

    /** Strips the reason and refuses lengths out of range. */
    public OfficerReason {
        words = words.strip();
        if (words.length() < WORDS_LENGTH_MIN || words.length() > WORDS_LENGTH_MAX) {
            throw new LintasException(
                    ErrorCode.VALUE_INVALID,
                    "A reason has %d to %d characters.".formatted(WORDS_LENGTH_MIN, WORDS_LENGTH_MAX));
        }
        if (officer.isBlank() || officer.length() > CrossingEntry.DECIDED_BY_LENGTH_MAX) {
            throw new LintasException(ErrorCode.VALUE_INVALID, "A change of a record names its officer.");
        }
    }
}
