package org.lintas.access;

import java.util.Optional;
import java.util.regex.Pattern;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;

/**
 * What a machine's credential is good for.
 *
 * @param text {@code lane:L1} for the device of one lane, or one word such as {@code airport}; at most 60 characters
 */
public record DeviceScope(String text) {

    /** Prefix of the authority a scope becomes in Spring Security. */
    static final String AUTHORITY_PREFIX = "SCOPE_";

    private static final Pattern FORM = Pattern.compile("[a-z][a-z-]{0,29}(:[A-Za-z0-9-]{1,29})?");

    /** The simulated airport: every lane of this node. */
    public static final DeviceScope AIRPORT = new DeviceScope("airport");

    /** A system that enrols and searches in the biometric galleries, by OSIA or MOSIP. */
    public static final DeviceScope ABIS = new DeviceScope("abis");

    private static final String CARRIER_KIND = "carrier:";

    /** A system of an owner of watchlist entries: reads the notices to that owner. Two people issue it, in the watchlist. */
    public static final DeviceScope WATCHLIST_OWNER = new DeviceScope("watchlist-owner");

    /** Refuses another form. */
    public DeviceScope {
        if (!FORM.matcher(text).matches()) {
            throw new LintasException(
                    ErrorCode.VALUE_INVALID, "A scope is a word, or a word, a colon and an identifier.");
        }
    }

    /** A system that sends messages about flights of one carrier, by its designator of IATA or ICAO. */
    public static DeviceScope carrier(String designator) {
        return new DeviceScope(CARRIER_KIND + designator);
    }

    /** The carrier whose flights the scope is for; empty for other scopes. */
    public Optional<String> carrier() {
        return text.startsWith(CARRIER_KIND) ? Optional.of(text.substring(CARRIER_KIND.length())) : Optional.empty();
    }

    /** The device of one lane. */
    public static DeviceScope lane(String lane) {
        return new DeviceScope("lane:" + lane);
    }
}
