package org.lintas.access;

import java.util.Set;

/**
 * A person who has signed in.
 *
 * @param userName identifies the person for ever; what {@code Principal.getName()} gives and what records keep
 * @param displayName the name as colleagues know it
 * @param roles what the person may be
 */
public record SignedInPerson(String userName, String displayName, Set<PersonRole> roles) {

    /** Copies the roles. */
    public SignedInPerson {
        roles = Set.copyOf(roles);
    }

    /** Whether the person has this role. */
    public boolean is(PersonRole role) {
        return roles.contains(role);
    }
}
