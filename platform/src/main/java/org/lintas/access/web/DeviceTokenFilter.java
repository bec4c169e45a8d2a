package org.lintas.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.lintas.access.internal.DeviceAuthentication;
import org.lintas.access.internal.DeviceCredentials;
import org.lintas.access.internal.SecretToken;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Knows machines by their bearer token (RFC 6750, 2.1), for one request each; never by a session. Wrong tokens are not counted against
 * an address: nobody guesses 256 bits, and one device with an old token must not shut out the gates beside it.
 */
final class DeviceTokenFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final DeviceCredentials devices;

    DeviceTokenFilter(DeviceCredentials devices) {
        this.devices = devices;
    }

    static boolean carriesToken(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.startsWith(SCHEME);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!carriesToken(request)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<DeviceCredentials.Device> device = SecretToken.parse(
                        request.getHeader(HttpHeaders.AUTHORIZATION).substring(SCHEME.length()))
                .flatMap(devices::byToken);
        if (device.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                new DeviceAuthentication(device.get().subject(), device.get().scopes()));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }
}
