package org.lintas.names;

import java.util.Optional;
import org.lintas.mrz.PartialDate;

/**
 * What is known of a person.
 *
 * @param name as read
 * @param birth date of birth as far as it is known
 */
public record NamedPerson(PersonName name, Optional<PartialDate> birth) {

    /** A person of whom only the name is known. */
    public static NamedPerson of(PersonName name) {
        return new NamedPerson(name, Optional.empty());
    }
}
