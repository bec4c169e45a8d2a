package org.lintas.passengers.internal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.Identifiers;
import org.lintas.foundation.LintasException;
import org.lintas.passengers.Delivery;
import org.springframework.stereotype.Component;

/** Makes deliveries of what is handed in. */
@Component
class FreshDeliveries {

    private final Identifiers identifiers;
    private final Clock clock;

    FreshDeliveries(Identifiers identifiers, Clock clock) {
        this.identifiers = identifiers;
        this.clock = clock;
    }

    Delivery of(Delivery.Origin origin, byte[] content) {
        if (content.length == 0) {
            throw new LintasException(ErrorCode.VALUE_INVALID, "There is nothing in it.");
        }
        if (content.length > Delivery.BYTES_MAX) {
            throw new LintasException(
                    ErrorCode.TOO_LARGE,
                    "A delivery has at most %d MB; send several.".formatted(Delivery.BYTES_MAX >> 20));
        }
        return new Delivery(
                identifiers.next(),
                origin,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                new Delivery.Content(sha256(content), content.length, 0),
                Delivery.State.RECEIVED,
                Optional.empty());
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new LintasException(ErrorCode.INTERNAL, "There is no SHA-256.", e);
        }
    }
}
