package org.lintas.names;

import java.util.List;

/**
 * A person of a list, as {@link NameIndex} holds it.
 *
 * @param id of the caller's choosing
 * @param names all by which the person is known, at most {@link #NAMES_MAX}; those without words are never found
 * @param births all that the list knows, at most {@link #BIRTHS_MAX}; any of them may be the right one
 */
public record ListedPerson(long id, List<PersonName> names, List<BirthSpan> births) {

    /** Most names of a person; the longest entry of public lists has some 80. */
    public static final int NAMES_MAX = 1_000;

    /** Most dates of birth of a person; the longest entry of public lists has some 10. */
    public static final int BIRTHS_MAX = 50;

    /** Copies the names and births, and refuses too many with {@link IllegalArgumentException}. */
    public ListedPerson {
        names = List.copyOf(names);
        births = List.copyOf(births);
        if (names.size() > NAMES_MAX || births.size() > BIRTHS_MAX) {
            throw new IllegalArgumentException(
                    "a listed person has at most " + NAMES_MAX + " names and " + BIRTHS_MAX + " births");
        }
    }
}
