package org.lintas.foundation;

/**
 * Who changes a record, and why.
 *
 * @param words the reason, {@value #WORDS_LENGTH_MIN}-{@value #WORDS_LENGTH_MAX} characters without the blanks around it
 * @param person who states it: the user name, or the subject of a machine; 1-{@value #PERSON_LENGTH_MAX} characters
 */
public record StatedReason(String words, String person) {

    /** Shortest reason, in characters: below it nobody can judge the act later. A choice of ours. */
    public static final int WORDS_LENGTH_MIN = 10;

    /** Longest reason, in characters: a paragraph. A choice of ours. */
    public static final int WORDS_LENGTH_MAX = 1_000;

    /** Longest name of who states it, in characters: as in the audit log. */
    public static final int PERSON_LENGTH_MAX = 100;

    /** Strips the reason and refuses lengths out of range. */
    public StatedReason {
        words = words.strip();
        if (words.length() < WORDS_LENGTH_MIN || words.length() > WORDS_LENGTH_MAX) {
            throw new LintasException(
                    ErrorCode.VALUE_INVALID,
                    "A reason has %d to %d characters.".formatted(WORDS_LENGTH_MIN, WORDS_LENGTH_MAX));
        }
        if (person.isBlank() || person.length() > PERSON_LENGTH_MAX) {
            throw new LintasException(ErrorCode.VALUE_INVALID, "A change of a record names who makes it.");
        }
    }
}
