package org.lintas.access.internal;

import java.io.Serial;
import java.util.Set;
import org.lintas.access.DeviceScope;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A machine that showed its token; lives for one request. */
public final class DeviceAuthentication extends AbstractAuthenticationToken {

    @Serial
    private static final long serialVersionUID = 1;

    private final String subject;
    private final transient Set<DeviceScope> scopes;

    /** For a device and what its credential is good for. */
    public DeviceAuthentication(String subject, Set<DeviceScope> scopes) {
        super(scopes.stream()
                .map(scope -> new SimpleGrantedAuthority("SCOPE_" + scope.text()))
                .toList());
        this.subject = subject;
        this.scopes = Set.copyOf(scopes);
        super.setAuthenticated(true);
    }

    Set<DeviceScope> scopes() {
        return scopes;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return subject;
    }
}
