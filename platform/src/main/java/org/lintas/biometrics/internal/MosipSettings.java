package org.lintas.biometrics.internal;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the adapter for MOSIP.
 *
 * @param enabled whether requests are answered
 * @param origins scheme, host and port from which biometrics are fetched, for example {@code https://datashare.example}; HTTPS, or HTTP on
 *     the loopback
 */
@ConfigurationProperties("lintas.biometrics.mosip")
record MosipSettings(
        @DefaultValue("false") boolean enabled,
        @DefaultValue List<String> origins) {

    MosipSettings {
        origins = ListedOrigins.of("lintas.biometrics.mosip.origins", origins).origins();
    }

    boolean allows(URI address) {
        return new ListedOrigins(origins).allow(address);
    }
}
