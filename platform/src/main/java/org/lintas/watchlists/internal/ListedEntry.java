package org.lintas.watchlists.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintas.mrz.PartialDate;
import org.lintas.watchlists.NameEvidence;
import org.lintas.watchlists.WatchlistDraft;
import org.lintas.watchlists.WatchlistHit;

/**
 * An approved entry as look-ups see it.
 *
 * @param id its identifier
 * @param content what was put on the list
 */
record ListedEntry(UUID id, WatchlistDraft content) {

    /** The expiry is judged at each look-up: the last day is not over because nobody rebuilt the tables. */
    boolean inForce(LocalDate day) {
        return !day.isAfter(content.expiresOn());
    }

    /** True when a date of birth of the entry and the document's may be the same day; an unknown one may be any. */
    boolean mayBeBornOn(Optional<PartialDate> asked) {
        List<PartialDate> known = content.subject().datesOfBirth();
        return !known.isEmpty()
                && (asked.isEmpty() || known.stream().anyMatch(date -> overlap(date, asked.orElseThrow())));
    }

    WatchlistHit hit(WatchlistHit.MatchedBy matchedBy) {
        return hit(matchedBy, content.action(), Optional.empty());
    }

    /** Nobody is held, and no document taken, for a similar name: an officer looks first. */
    WatchlistHit hit(NameEvidence evidence) {
        WatchlistHit.Action action = content.action();
        WatchlistHit.Action first = switch (action) {
            case DETAIN, SEIZE_DOCUMENT -> WatchlistHit.Action.REFER;
            case REFER, PROTECT, REPORT -> action;
        };
        return hit(WatchlistHit.MatchedBy.SIMILAR_NAME, first, Optional.of(evidence));
    }

    private WatchlistHit hit(
            WatchlistHit.MatchedBy matchedBy, WatchlistHit.Action action, Optional<NameEvidence> evidence) {
        return new WatchlistHit(
                id, matchedBy, content.category(), action, content.legalBasis(), content.owner(), evidence);
    }

    private static boolean overlap(PartialDate one, PartialDate other) {
        return !one.earliest().isAfter(other.latest()) && !other.earliest().isAfter(one.latest());
    }
}
