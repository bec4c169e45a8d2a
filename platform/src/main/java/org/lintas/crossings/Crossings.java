package org.lintas.crossings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lintas.foundation.TransactionId;
import org.lintas.foundation.TravelDirection;
import org.lintas.foundation.Traveller;
import org.lintas.permissions.Standing;

/**
 * Keeps entries and exits and judges the stays they make. Thread-safe; what it returned is durable, unless the caller holds a
 * database transaction open: then it is durable when that one commits.
 */
public interface Crossings {

    /**
     * Records one crossing. Idempotent by transaction: a second call with the same transaction gives the first record back and
     * changes nothing, also when both run at the same time. Publishes {@link CrossingRecorded} in the same database transaction.
     */
    Crossing record(CrossingEntry entry);

    /** The crossing of one transaction, in its newest version. */
    Optional<Crossing> find(TransactionId transaction);

    /**
     * What the stay rules say about a traveller who wants to cross on a day, before the crossing.
     *
     * @param standing the ground on that day; at exit a stay is judged by the ground that it was entered on or by this one,
     *     whichever allows more
     */
    StayAssessment assessStay(Traveller traveller, Standing standing, TravelDirection direction, LocalDate day);

    /** Stays that are open and over their limit on a day, longest first; at most 1,000. */
    List<Stay> overstays(LocalDate day);

    /** Number of entries and exits from an instant (included) to another (excluded). */
    CrossingCounts count(Instant from, Instant to);
}
