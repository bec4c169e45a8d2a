package org.lintas.foundation;

import java.util.EnumSet;
import java.util.Set;

/** What one Lintas process is. A role loads only the modules that carry it in {@link RunsIn}. */
public enum Role {
    /** A State's border system. */
    NODE,
    /** A border post with a bad line. */
    POST,
    /** The coordination centre of a region. */
    CENTRE,
    /** A process that holds a part of the biometric galleries of a node and has nothing else. */
    MATCHER;

    /**
     * Reads the setting {@code lintas.roles}: a comma-separated list of {@code node}, {@code post}, {@code centre}, {@code matcher}, or {@code all},
     * which is every role but {@code matcher}.
     *
     * @throws LintasException with {@link ErrorCode#ROLE_MISSING} when the text is blank or names an unknown role
     */
    public static Set<Role> parse(String text) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        for (String part : text.split(",", -1)) {
            if (part.isBlank()) {
                continue;
            }
            if (part.strip().equalsIgnoreCase("all")) {
                return EnumSet.complementOf(EnumSet.of(MATCHER));
            }
            roles.add(byName(part.strip()));
        }
        if (roles.isEmpty()) {
            throw new LintasException(
                    ErrorCode.ROLE_MISSING, "Set lintas.roles to node, post, centre, matcher or all; it is empty.");
        }
        return roles;
    }

    private static Role byName(String name) {
        for (Role role : values()) {
            if (role.name().equalsIgnoreCase(name)) {
                return role;
            }
        }
        throw new LintasException(
                ErrorCode.ROLE_MISSING,
                "lintas.roles names '%s'; known are node, post, centre, matcher and all.".formatted(name));
    }
}
