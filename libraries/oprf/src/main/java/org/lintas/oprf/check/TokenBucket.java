package org.lintas.oprf.check;

import java.time.Duration;
import java.time.Instant;

/** Keys that a party may still ask for. A clock that goes back fills nothing. */
final class TokenBucket {

    private final AskingLimit limit;
    private double keys;
    private Instant filled;

    TokenBucket(AskingLimit limit, Instant now) {
        this.limit = limit;
        this.keys = limit.keysAtOnce();
        this.filled = now;
    }

    /** Takes so many if there are. */
    synchronized boolean take(int count, Instant now) {
        if (now.isAfter(filled)) {
            double share = Duration.between(filled, now).toMillis()
                    / (double) limit.refill().toMillis();
            keys = Math.min(limit.keysAtOnce(), keys + share * limit.keysAtOnce());
            filled = now;
        }
        if (count > keys) {
            return false;
        }
        keys -= count;
        return true;
    }
}
