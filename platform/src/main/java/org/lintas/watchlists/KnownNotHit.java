package org.lintas.watchlists;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.lintas.watchlists.WatchlistEntry.Act;

/**
 * That a traveller is not who an entry seeks, so that both do not alert again. It ends when the document, the name, the date of birth or the entry
 * changes, when new evidence comes, when it is revoked, and at its last moment.
 *
 * @param id identifier, UUID version 7
 * @param hit of which it was found
 * @param entry that does not seek this traveller
 * @param needsApproval whether it holds only once a second person has agreed
 * @param stated by whom, why and when
 * @param approved by a second person; empty when nobody has
 * @param revoked by whom; empty when it was not
 * @param expiresAt its last moment
 */
public record KnownNotHit(
        UUID id,
        UUID hit,
        UUID entry,
        boolean needsApproval,
        Act stated,
        Optional<Act> approved,
        Optional<Act> revoked,
        Instant expiresAt) {

    /** Where it is in its life. */
    public enum State {
        /** A second person has to agree. */
        WAITING,
        /** It holds. */
        IN_FORCE,
        /** It was taken back. */
        REVOKED,
        /** Its last moment is over. */
        EXPIRED
    }

    /** The state at an instant. */
    public State state(Instant now) {
        if (revoked.isPresent()) {
            return State.REVOKED;
        }
        if (now.isAfter(expiresAt)) {
            return State.EXPIRED;
        }
        return needsApproval && approved.isEmpty() ? State.WAITING : State.IN_FORCE;
    }
}
