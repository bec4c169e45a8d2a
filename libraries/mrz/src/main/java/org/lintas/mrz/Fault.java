package org.lintas.mrz;

/**
 * What a zone holds against the rules, apart from its check digits.
 *
 * @param kind what is wrong
 * @param position where; of a date, its first character
 */
public record Fault(Kind kind, MrzPosition position) {

    /** What is wrong. */
    public enum Kind {
        /** The position forbids the character: a letter in a date, a digit in a name, a wrong letter for the sex. */
        FORBIDDEN_CHARACTER,
        /** The characters are no date, such as 31 February. */
        IMPOSSIBLE_DATE
    }
}
