package org.lintas.watchlists;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintas.foundation.StatedReason;

/**
 * The national list, for the desk of those who keep it. Two people put an entry in force: one writes it, another approves it. Every
 * act is written in the audit log, and a change is visible to look-ups on this node before the method returns.
 */
public interface WatchlistRegister {

    /** Entries of one answer. */
    int ANSWER_MAX = 500;

    /** Writes an entry; it is not in force. */
    WatchlistEntry draft(WatchlistDraft draft, StatedReason reason);

    /**
     * Puts a draft in force.
     *
     * @throws org.lintas.foundation.LintasException NOT_ALLOWED when the same person wrote it, STATE_CONFLICT when it is no draft
     */
    WatchlistEntry approve(UUID entry, StatedReason reason);

    /** Takes an entry back for good; a state conflict when it was before. */
    WatchlistEntry withdraw(UUID entry, StatedReason reason);

    /** One entry. */
    Optional<WatchlistEntry> find(UUID entry);

    /** The entries written last, newest first; at most {@link #ANSWER_MAX}. */
    List<WatchlistEntry> recent();
}
