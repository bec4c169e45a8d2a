package org.lintas.watchlists;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintas.foundation.StatedReason;

/** Which systems of owners read notices, by the word of two people each. Thread-safe. */
public interface OwnerSystems {

    /** Most systems that are not revoked: some for each authority of a State. A choice of ours. */
    int SYSTEMS_MAX = 200;

    /** Longest name of an owner, in characters: as of an entry. */
    int OWNER_LENGTH_MAX = 200;

    /** Systems, the newest first; at most {@link #SYSTEMS_MAX}. */
    List<OwnerSystem> systems();

    /** The owner of whom a machine is a system in force, by the subject of its credential. */
    Optional<String> ownerOf(String subject);

    /** Whether a machine is named as systems of owners are, whether let in or not. */
    static boolean isSubject(String subject) {
        return subject.startsWith(OwnerSystem.SUBJECT_PREFIX);
    }

    /**
     * Asks for a system to be let in.
     *
     * @throws org.lintas.foundation.LintasException VALUE_INVALID without an owner that entries or lists name; EXHAUSTED when there are too many
     */
    OwnerSystem propose(String owner, StatedReason reason);

    /**
     * Lets a system in.
     *
     * @return its token, which is kept nowhere
     * @throws org.lintas.foundation.LintasException NOT_FOUND without it, NOT_ALLOWED for who proposed it, STATE_CONFLICT when it is not proposed
     */
    String approve(UUID system, StatedReason reason);

    /**
     * Ends a system and its credential; one person may.
     *
     * @throws org.lintas.foundation.LintasException NOT_FOUND without it, STATE_CONFLICT when it was revoked before
     */
    OwnerSystem revoke(UUID system, StatedReason reason);
}
