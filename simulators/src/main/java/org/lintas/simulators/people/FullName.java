package org.lintas.simulators.people;

import java.util.Optional;

/**
 * A person's name as the visual zone of a passport prints it, with diacritics.
 *
 * @param primary primary identifier: the family name, or the whole name where the issuer does not divide it
 * @param secondary secondary identifier: given names; empty for a mononym or an undivided name
 * @param spoken the name in the order in which its bearer says it
 */
public record FullName(String primary, Optional<String> secondary, String spoken) {

    /** Refuses an empty part. */
    public FullName {
        if (primary.isBlank()
                || spoken.isBlank()
                || secondary.filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("Part of a name is empty.");
        }
    }

    static FullName undivided(String name) {
        return new FullName(name, Optional.empty(), name);
    }

    static FullName givenFirst(String given, String family) {
        return new FullName(family, Optional.of(given), given + " " + family);
    }

    static FullName familyFirst(String family, String given) {
        return new FullName(family, Optional.of(given), family + " " + given);
    }
}
