package org.lintas.watchlists;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.lintas.foundation.Traveller;

/**
 * A hit as it is reviewed.
 *
 * @param id identifier, UUID version 7
 * @param traveller who was looked up, as the document says
 * @param occasion why and where
 * @param raised how and when it came up
 * @param hit what hit
 * @param state of the review
 * @param last what was found last; empty while nobody has looked
 */
public record ReviewedHit(
        UUID id,
        Traveller traveller,
        Occasion occasion,
        Raised raised,
        WatchlistHit hit,
        HitState state,
        Optional<Disposition> last) {

    /**
     * How and when a hit came up.
     *
     * @param at when
     * @param afterwards whether the entry came later than the traveller
     * @param known the known-not-hit by which the lane was not told; empty when it was
     */
    public record Raised(Instant at, boolean afterwards, Optional<UUID> known) {}

    /** How many dispositions there are. */
    public int dispositions() {
        return last.map(Disposition::number).orElse(0);
    }
}
