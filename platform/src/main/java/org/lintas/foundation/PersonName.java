package org.lintas.foundation;

/**
 * A personal name as Doc 9303 divides it. A person with one name only has it as surname; given names are then empty text.
 *
 * @param surname primary identifier, 1-{@value #LENGTH_MAX} characters
 * @param givenNames secondary identifier, 0-{@value #LENGTH_MAX} characters
 */
public record PersonName(String surname, String givenNames) {

    /** Longest part of a name, in characters: three times the 39 of a TD3 zone, for the visual zone's spelling. */
    public static final int LENGTH_MAX = 117;

    /** Refuses a blank surname and parts that are too long. */
    public PersonName {
        if (surname.isBlank() || surname.length() > LENGTH_MAX || givenNames.length() > LENGTH_MAX) {
            throw new LintasException(
                    ErrorCode.VALUE_INVALID,
                    "A name has a surname of 1 to %d characters and given names of at most as many."
                            .formatted(LENGTH_MAX));
        }
    }

    /** The name as people read it: surname in capitals, then given names. */
    public String display() {
        return givenNames.isEmpty() ? surname : surname + ", " + givenNames;
    }
}
