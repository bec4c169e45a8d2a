package org.lintas.foundation;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes identifiers: UUID version 7 (RFC 9562), ordered by the millisecond of their making. */
@Component
public class Identifiers {

    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    Identifiers(Clock clock) {
        this.clock = clock;
    }

    /** A new UUID version 7: 48 bits of time, 74 random bits. */
    public UUID next() {
        long high = ((clock.millis() & 0xFFFF_FFFF_FFFFL) << 16) | 0x7000L | random.nextInt(1 << 12);
        long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
