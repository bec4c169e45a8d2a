package org.lintas.documents.web;

import java.time.Instant;
import java.time.ZoneId;
import org.lintas.documents.TrustContents.Authority;

/**
 * A trusted certificate as its line on the page shows it; public because templates may name public types only.
 *
 * @param authority the certificate
 * @param state whether it is valid on the day of the page
 */
public record TrustedAuthority(Authority authority, State state) {

    /** Warning before the end of validity, in years: the exchange of a State's new certificates takes months. */
    private static final int ENDS_SOON_YEARS = 1;

    /** Whether a certificate is valid. */
    public enum State {
        /** For longer than a year. */
        VALID,
        /** For a year at most. */
        ENDS_SOON,
        /** No more. */
        ENDED,
        /** Not yet. */
        NOT_YET
    }

    static TrustedAuthority at(Instant now, ZoneId zone, Authority authority) {
        return new TrustedAuthority(authority, state(now, zone, authority));
    }

    /** Class of the state's colour and sign. */
    public String tone() {
        return switch (state) {
            case VALID -> "successful";
            case ENDS_SOON -> "warning";
            case ENDED -> "failed";
            case NOT_YET -> "neutral";
        };
    }

    private static State state(Instant now, ZoneId zone, Authority authority) {
        if (authority.notBefore().isAfter(now)) {
            return State.NOT_YET;
        }
        if (authority.notAfter().isBefore(now)) {
            return State.ENDED;
        }
        Instant soon = now.atZone(zone).plusYears(ENDS_SOON_YEARS).toInstant();
        return authority.notAfter().isAfter(soon) ? State.VALID : State.ENDS_SOON;
    }
}
