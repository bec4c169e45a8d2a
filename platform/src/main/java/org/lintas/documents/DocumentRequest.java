package org.lintas.documents;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.lintas.foundation.TransactionId;

/**
 * One document to examine.
 *
 * @param transaction the inspection under which verdict and inputs are kept
 * @param mrzText lines of the machine readable zone as the reader gave them
 * @param cardAccessNumber the six digits that open the chip by PACE; empty when the zone is to open it
 * @param at the instant at which validity is judged
 * @param timeLimit bound on the whole examination, at most {@link #TIME_LIMIT_MAX}
 */
public record DocumentRequest(
        TransactionId transaction, String mrzText, Optional<String> cardAccessNumber, Instant at, Duration timeLimit) {

    /** Longest examination: a slow chip of 100 kB at 106 kbit/s needs about 20 s; tripled. */
    public static final Duration TIME_LIMIT_MAX = Duration.ofSeconds(60);
}
