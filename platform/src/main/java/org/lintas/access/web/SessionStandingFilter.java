package org.lintas.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.access.internal.DeviceAuthentication;
import org.lintas.access.internal.People;
import org.lintas.access.internal.Person;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session whose person was suspended or changed since it began, and one that has lasted its time. */
final class SessionStandingFilter extends OncePerRequestFilter {

    /** Session attribute: when the person signed in, as milliseconds since 1970. */
    static final String SIGNED_IN_AT = "lintas.signed-in-at";

    private final People people;
    private final Duration sessionLimit;
    private final Clock clock;

    SessionStandingFilter(People people, Duration sessionLimit, Clock clock) {
        this.people = people;
        this.sessionLimit = sessionLimit;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        HttpSession session = request.getSession(false);
        if (authentication != null && isBySession(authentication) && !stands(authentication.getName(), session)) {
            SecurityContextHolder.clearContext();
            if (session != null) {
                session.invalidate();
            }
        }
        chain.doFilter(request, response);
    }

    private static boolean isBySession(Authentication authentication) {
        return !(authentication instanceof DeviceAuthentication)
                && !(authentication instanceof AnonymousAuthenticationToken);
    }

    private boolean stands(String userName, @Nullable HttpSession session) {
        if (session == null || !(session.getAttribute(SIGNED_IN_AT) instanceof Long millis)) {
            return false;
        }
        Instant signedIn = Instant.ofEpochMilli(millis);
        Optional<Person> person = people.byUserName(userName);
        return person.isPresent()
                && !person.get().suspended()
                && !signedIn.isBefore(person.get().sessionsFrom())
                && clock.instant().isBefore(signedIn.plus(sessionLimit));
    }
}
