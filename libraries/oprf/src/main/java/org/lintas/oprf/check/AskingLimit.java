package org.lintas.oprf.check;

import java.time.Duration;

/**
 * How much a party may ask: a bucket of keys that fills evenly.
 *
 * @param keysAtOnce most keys at once, when it asked for none in a while; 1 to 10 million
 * @param refill in which time an empty bucket is full again; a millisecond to a year
 */
public record AskingLimit(int keysAtOnce, Duration refill) {

    private static final int KEYS_MAX = 10_000_000;
    private static final Duration REFILL_MIN = Duration.ofMillis(1);
    private static final Duration REFILL_MAX = Duration.ofDays(366);

    /** Refuses what is outside the bounds with {@link IllegalArgumentException}. */
    public AskingLimit {
        boolean time = refill.compareTo(REFILL_MIN) >= 0 && refill.compareTo(REFILL_MAX) <= 0;
        if (keysAtOnce < 1 || keysAtOnce > KEYS_MAX || !time) {
            throw new IllegalArgumentException(
                    "1 to " + KEYS_MAX + " keys, filled in " + REFILL_MIN + " to " + REFILL_MAX);
        }
    }
}
