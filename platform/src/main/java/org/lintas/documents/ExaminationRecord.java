package org.lintas.documents;

import java.time.Instant;
import org.lintas.foundation.TransactionId;

/**
 * What is kept of one examination for good: its verdict, without personal data.
 *
 * @param transaction the inspection that it belongs to
 * @param part what was examined: {@code document}, or {@code seal} with its number
 * @param at the instant at which validity was judged
 * @param trustSnapshot identifier of the trust store used
 * @param verdict the tree of results
 * @param sha256 of the verdict in its canonical form, hexadecimal
 * @param replayable whether the inputs are still kept, so that the verdict can be made again
 */
public record ExaminationRecord(
        TransactionId transaction,
        String part,
        Instant at,
        String trustSnapshot,
        ResultNode verdict,
        String sha256,
        boolean replayable) {}
