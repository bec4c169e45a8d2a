package org.lintas.watchlists;

import java.util.Optional;
import java.util.UUID;
import org.lintas.watchlists.WatchlistEntry.Act;

/**
 * A system of an owner of entries that reads the notices to that owner, and acknowledges them. Two people let it in.
 *
 * @param id identifier, UUID version 7
 * @param owner the owner as entries name it
 * @param proposed who asked for it
 * @param approved who agreed and was given its token; empty before
 * @param revoked who ended it; empty while it holds
 */
public record OwnerSystem(UUID id, String owner, Act proposed, Optional<Act> approved, Optional<Act> revoked) {

    /** How the subjects of credentials of such systems begin. */
    static final String SUBJECT_PREFIX = "owner-";

    /** Where it stands. */
    public enum State {
        /** Nobody has agreed: it has no credential. */
        PROPOSED,
        /** It reads its owner's notices. */
        IN_FORCE,
        /** It reads nothing any more. */
        REVOKED
    }

    /** Where it stands. */
    public State state() {
        if (revoked.isPresent()) {
            return State.REVOKED;
        }
        return approved.isPresent() ? State.IN_FORCE : State.PROPOSED;
    }

    /** The subject of its credential, by which the audit log names it. */
    public String subject() {
        return subject(id);
    }

    /** The subject of the credential of a system. */
    public static String subject(UUID id) {
        return SUBJECT_PREFIX + id;
    }
}
