package org.lintas.biometrics.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of answers that are given later, at an address of the caller.
 *
 * @param callbacks scheme, host and port to which answers are sent, for example {@code https://civil-registry.example}; HTTPS, or HTTP on the
 *     loopback; none to answer everything at once
 * @param callbackTokenFile file with the bearer token that is sent with answers, at most 1,024 bytes; none to send none
 */
@ConfigurationProperties("lintas.biometrics.osia")
record OsiaSettings(
        @DefaultValue List<String> callbacks, @Nullable Path callbackTokenFile) {

    OsiaSettings {
        callbacks =
                ListedOrigins.of("lintas.biometrics.osia.callbacks", callbacks).origins();
    }

    /** Everything is answered at once. */
    static OsiaSettings none() {
        return new OsiaSettings(List.of(), null);
    }

    ListedOrigins origins() {
        return new ListedOrigins(callbacks);
    }

    Optional<Path> tokenFile() {
        return Optional.ofNullable(callbackTokenFile);
    }
}
