package org.lintas.access.internal;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lintas.access.PersonRole;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** How roles are written as authorities of Spring Security. */
public final class Authorities {

    /** Authority of a session that may only register a passkey. */
    public static final String ENROLLING = "ENROLLING";

    private static final String ROLE = "ROLE_";

    private Authorities() {}

    /** One authority a role. */
    public static List<GrantedAuthority> of(Set<PersonRole> roles) {
        return roles.stream()
                .map(role -> (GrantedAuthority) new SimpleGrantedAuthority(ROLE + role.name()))
                .toList();
    }

    static Set<PersonRole> roles(Collection<? extends GrantedAuthority> authorities) {
        Set<PersonRole> roles = EnumSet.noneOf(PersonRole.class);
        for (PersonRole role : PersonRole.values()) {
            String name = ROLE + role.name();
            if (authorities.stream().anyMatch(authority -> name.equals(authority.getAuthority()))) {
                roles.add(role);
            }
        }
        return roles;
    }
}
