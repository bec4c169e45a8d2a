package org.lintas.watchlists;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What the owner of an entry is told. It names no traveller: who asks for the hit says why.
 *
 * @param id identifier, UUID version 7
 * @param kind what happened
 * @param hit which hit
 * @param entry which entry
 * @param owner whom it is for
 * @param seen where and when the traveller was
 * @param at when the notice was written
 * @param acknowledged by whom and what was done; empty while nobody has
 */
public record WatchlistNotice(
        UUID id,
        Kind kind,
        UUID hit,
        UUID entry,
        String owner,
        Seen seen,
        Instant at,
        Optional<WatchlistEntry.Act> acknowledged) {

    /** What happened. */
    public enum Kind {
        /** It is the listed person or document. */
        CONFIRMED,
        /** It was taken for it, and is no longer. */
        RETRACTED
    }

    /**
     * Where and when a traveller was.
     *
     * @param occasion what was going on
     * @param place lane, flight or the like
     * @param at when
     */
    public record Seen(Occasion.Kind occasion, String place, Instant at) {}
}
