package org.lintas.access.internal;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.lintas.access.PersonRole;
import org.lintas.access.SignedInPerson;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;

/**
 * A person who may use Lintas.
 *
 * @param userName never changes and is never given to another person; 2 to 40 of a-z, 0-9, point and dash
 * @param displayName the name as colleagues know it, 1 to 100 characters
 * @param roles one or more
 * @param suspended may not sign in
 * @param sessionsFrom sessions that began earlier have ended
 */
public record Person(
        String userName, String displayName, Set<PersonRole> roles, boolean suspended, Instant sessionsFrom) {

    /** Longest display name in characters. */
    static final int DISPLAY_NAME_LENGTH_MAX = 100;

    private static final Pattern USER_NAME = Pattern.compile("[a-z][a-z0-9.-]{1,39}");

    /** Copies the roles and checks the names. */
    public Person {
        roles = roles.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(roles));
        if (!USER_NAME.matcher(userName).matches()) {
            throw new LintasException(
                    ErrorCode.VALUE_INVALID,
                    "A user name has 2 to 40 small letters, digits, points and dashes, a letter first.");
        }
        boolean blank = displayName.isBlank() || displayName.chars().anyMatch(Character::isISOControl);
        if (blank || displayName.length() > DISPLAY_NAME_LENGTH_MAX) {
            throw new LintasException(ErrorCode.VALUE_INVALID, "A person's name has 1 to 100 characters.");
        }
    }

    SignedInPerson signedIn() {
        return new SignedInPerson(userName, displayName, roles);
    }
}
