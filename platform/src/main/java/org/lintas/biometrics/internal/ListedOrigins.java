package org.lintas.biometrics.internal;

import java.net.URI;
import java.util.List;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;

/**
 * Origins that a setting lists: to no other address does the node speak because somebody outside named it.
 *
 * @param origins scheme, host and port: HTTPS, or HTTP on the loopback
 */
record ListedOrigins(List<String> origins) {

    ListedOrigins {
        origins = List.copyOf(origins);
    }

    /** Refuses what is no origin, or neither HTTPS nor on the loopback; {@code setting} is named then. */
    static ListedOrigins of(String setting, List<String> origins) {
        for (String origin : origins) {
            if (!origin.matches("https://[A-Za-z0-9.-]+(:[0-9]+)?|http://(localhost|127\\.0\\.0\\.1):[0-9]+")) {
                throw new LintasException(
                        ErrorCode.SETTING_INVALID,
                        "%s: %s is no HTTPS origin and not on the loopback.".formatted(setting, origin));
            }
        }
        return new ListedOrigins(origins);
    }

    boolean allow(URI address) {
        return address.getRawUserInfo() == null && origins.contains(of(address));
    }

    /** The origin of an address, which may be none of the listed. */
    static String of(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
