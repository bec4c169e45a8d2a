package org.lintas.watchlists.internal;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The register of lost, stolen and revoked documents that is asked about every document; none without a name.
 *
 * @param name of the register, as officers know it
 * @param owner authority that answers for it
 * @param legalBasis of asking it
 * @param address where it is asked, https (http on this machine only); without one only the copy answers
 * @param tokenFile file with a token that is sent along, at most 1,024 bytes
 * @param deadline longest wait for it, 50 ms to 10 s; then the copy answers
 * @param copyFile the register as CSV, put there by whoever fetches it; read when it is newer than the copy in use
 */
@ConfigurationProperties("lintas.watchlists.register")
record RegisterSettings(
        @DefaultValue("") String name,
        @DefaultValue("") String owner,
        @DefaultValue("") String legalBasis,
        @Nullable URI address,
        @Nullable Path tokenFile,
        @DefaultValue("800ms") Duration deadline,
        @Nullable Path copyFile) {

    private static final Duration DEADLINE_MIN = Duration.ofMillis(50);
    private static final Duration DEADLINE_MAX = Duration.ofSeconds(10);

    RegisterSettings {
        demand(
                name.isBlank() || (!owner.isBlank() && !legalBasis.isBlank()),
                "owner",
                "given, and legal-basis too, when there is a register");
        demand(
                name.isBlank() || address != null || copyFile != null,
                "address",
                "given, or copy-file, when there is a register");
        demand(address == null || askable(address), "address", "https, or http on this machine");
        demand(
                deadline.compareTo(DEADLINE_MIN) >= 0 && deadline.compareTo(DEADLINE_MAX) <= 0,
                "deadline",
                "50ms to 10s");
    }

    /** Whether there is a register. */
    boolean used() {
        return !name.isBlank();
    }

    Optional<URI> asked() {
        return Optional.ofNullable(address);
    }

    Optional<Path> token() {
        return Optional.ofNullable(tokenFile);
    }

    Optional<Path> copied() {
        return Optional.ofNullable(copyFile);
    }

    private static boolean askable(URI address) {
        boolean here = "127.0.0.1".equals(address.getHost()) || "localhost".equals(address.getHost());
        return "https".equals(address.getScheme()) || ("http".equals(address.getScheme()) && here);
    }

    private static void demand(boolean met, String setting, String form) {
        if (!met) {
            throw new LintasException(
                    ErrorCode.SETTING_INVALID, "lintas.watchlists.register.%s must be %s.".formatted(setting, form));
        }
    }
}
