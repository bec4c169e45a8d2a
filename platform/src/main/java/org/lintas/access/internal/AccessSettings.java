package org.lintas.access.internal;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The settings {@code lintas.access.*}.
 *
 * @param relyingParty the host name that passkeys are bound to (WebAuthn Level 2, 5.1.2); {@code localhost} for one machine
 * @param address where people reach the console, for example {@code https://border.example}; empty: this machine's
 *     {@code http://localhost:PORT}
 * @param idleTimeout a session ends after this time without a request, 1 min to 12 h
 * @param sessionLimit a session ends after this time in any case, 1 h to 24 h
 * @param enrolmentLifetime how long a link to enrol is good, 5 min to 7 days
 */
@ConfigurationProperties("lintas.access")
public record AccessSettings(
        String relyingParty, String address, Duration idleTimeout, Duration sessionLimit, Duration enrolmentLifetime) {

    private static final Duration IDLE_MIN = Duration.ofMinutes(1);
    private static final Duration IDLE_MAX = Duration.ofHours(12);
    private static final Duration LIMIT_MIN = Duration.ofHours(1);
    private static final Duration LIMIT_MAX = Duration.ofHours(24);
    private static final Duration LIFETIME_MIN = Duration.ofMinutes(5);
    private static final Duration LIFETIME_MAX = Duration.ofDays(7);

    /** Checks the ranges. */
    public AccessSettings {
        demand(relyingParty.matches("[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?"), "relying-party is a host name");
        demand(address.isEmpty() || isOrigin(address), "address is scheme, host and port, without a path");
        demand(isWithin(idleTimeout, IDLE_MIN, IDLE_MAX), "idle-timeout must be 1m to 12h");
        demand(isWithin(sessionLimit, LIMIT_MIN, LIMIT_MAX), "session-limit must be 1h to 24h");
        demand(isWithin(enrolmentLifetime, LIFETIME_MIN, LIFETIME_MAX), "enrolment-lifetime must be 5m to 7d");
    }

    /** The address, when one is set. */
    Optional<String> fixedAddress() {
        return address.isEmpty() ? Optional.empty() : Optional.of(address);
    }

    private static boolean isOrigin(String text) {
        try {
            URI uri = URI.create(text);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            return web && uri.getHost() != null && uri.getPath().isEmpty();
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static boolean isWithin(Duration value, Duration least, Duration most) {
        return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }

    private static void demand(boolean met, String demand) {
        if (!met) {
            throw new LintasException(ErrorCode.SETTING_INVALID, "lintas.access." + demand + ".");
        }
    }
}
