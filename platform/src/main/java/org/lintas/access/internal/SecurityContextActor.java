package org.lintas.access.internal;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lintas.access.CurrentDevice;
import org.lintas.access.CurrentPerson;
import org.lintas.access.DeviceScope;
import org.lintas.access.PersonRole;
import org.lintas.access.SignedInPerson;
import org.lintas.audit.AuditActor;
import org.lintas.audit.CurrentActor;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Reads who is acting from the security context of the thread. */
@Component
class SecurityContextActor implements CurrentActor, CurrentPerson, CurrentDevice {

    private final People people;

    SecurityContextActor(People people) {
        this.people = people;
    }

    @Override
    public AuditActor actor() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !authentication.isAuthenticated()) {
            return AuditActor.system("lintas");
        }
        return switch (authentication) {
            case DeviceAuthentication device -> AuditActor.device(device.getName());
            default ->
                roles(authentication).isEmpty()
                        ? AuditActor.stranger(authentication.getName())
                        : AuditActor.person(authentication.getName());
        };
    }

    @Override
    public Set<String> roles() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            return Set.of();
        }
        return roles(authentication).stream().map(Enum::name).collect(Collectors.toSet());
    }

    @Override
    public Optional<SignedInPerson> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || roles(authentication).isEmpty()) {
            return Optional.empty();
        }
        return people.byUserName(authentication.getName()).map(Person::signedIn);
    }

    @Override
    public SignedInPerson require() {
        return find().orElseThrow(() -> new LintasException(ErrorCode.NOT_ALLOWED, "Nobody has signed in."));
    }

    @Override
    public Set<DeviceScope> scopes() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof DeviceAuthentication device
                ? device.scopes()
                : Set.of();
    }

    private static Set<PersonRole> roles(Authentication authentication) {
        return Authorities.roles(authentication.getAuthorities());
    }
}
