package org.lintas.emrtd.trust;

import java.util.List;
import org.lintas.emrtd.lds.Octets;

/**
 * Something that is known to be wrong with the documents of a signer.
 *
 * @param kind what
 * @param numbers status code or numbers of data groups, as the kind has them
 * @param parameter encoded parameter of the kinds that replace or correct something; empty for the others
 * @param list name of the list that says so
 */
public record KnownDefect(DefectKind kind, List<Integer> numbers, Octets parameter, String list) {

    /** Copies the numbers. */
    public KnownDefect {
        numbers = List.copyOf(numbers);
    }

    /** Its first number; 0, which means that no details are given, if it has none. */
    int status() {
        return numbers.isEmpty() ? 0 : numbers.getFirst();
    }
}
