package org.lintas.access.internal;

import java.io.Serial;
import java.util.HexFormat;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Somebody who opened a good link to enrol: may register one passkey for its person, and nothing else. */
public final class EnrolmentAuthentication extends AbstractAuthenticationToken {

    @Serial
    private static final long serialVersionUID = 1;

    private final String userName;
    private final String tokenHash;

    /** For the person of the link. */
    public EnrolmentAuthentication(String userName, SecretToken token) {
        super(List.of(new SimpleGrantedAuthority(Authorities.ENROLLING)));
        this.userName = userName;
        this.tokenHash = HexFormat.of().formatHex(token.hash());
        super.setAuthenticated(true);
    }

    byte[] tokenHash() {
        return HexFormat.of().parseHex(tokenHash);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return userName;
    }
}
