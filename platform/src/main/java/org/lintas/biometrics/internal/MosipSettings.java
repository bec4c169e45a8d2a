package org.lintas.biometrics.internal;

import java.net.URI;
import java.util.List;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
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
        origins = List.copyOf(origins);
        origins.forEach(MosipSettings::check);
    }

    boolean allows(URI address) {
        return address.getRawUserInfo() == null
                && origins.contains(address.getScheme() + "://" + address.getRawAuthority());
    }

    private static void check(String origin) {
        boolean good = origin.matches("https://[A-Za-z0-9.-]+(:[0-9]+)?|http://(localhost|127\\.0\\.0\\.1):[0-9]+");
        if (!good) {
            throw new LintasException(
                    ErrorCode.SETTING_INVALID,
                    "lintas.biometrics.mosip.origins: %s is no HTTPS origin and not on the loopback."
                            .formatted(origin));
        }
    }
}
