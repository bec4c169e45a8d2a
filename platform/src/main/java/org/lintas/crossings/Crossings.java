package org.lintas.crossings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintas.foundation.DocumentKey;
import org.lintas.foundation.TransactionId;
import org.lintas.foundation.Traveller;
import org.lintas.permissions.Standing;

/** Keeps entries and exits and the stays they make. Thread-safe; what it returned is durable. */
public interface Crossings {

    /**
     * Records one crossing. Durable when it returns. Idempotent by transaction: a second call with the same transaction gives the
     * first record back and changes nothing. Publishes {@link CrossingRecorded} in the same database transaction.
     */
    Crossing record(CrossingEntry entry);

    /** The crossing of one transaction. */
    Optional<Crossing> find(TransactionId transaction);

    /** What the stay rules say about this traveller on a day, before the crossing. */
    StayAssessment assessStay(Traveller traveller, Standing standing, LocalDate day);

    /** Every crossing of the traveller who holds this document, newest first, with its corrections; at most 1,000. */
    List<Crossing> history(DocumentKey document);

    /**
     * Corrects a crossing: a new version is added, the old one stays readable for good.
     *
     * @param reason why, in words, 10-1,000 characters
     */
    Crossing correct(UUID crossing, CrossingCorrection correction, String reason);

    /** Stays that are open and over their limit on a day, longest first; at most 1,000. */
    List<Stay> overstays(LocalDate day);

    /** Number of entries and exits in a span, for pages. */
    CrossingCounts count(Instant from, Instant to);
}
