package org.lintas.watchlists;

import java.time.LocalDate;
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

    /**
     * Puts a draft in force at once, for {@link WatchlistEntry#EMERGENCY_LASTS}; it lapses unless somebody else approves it.
     *
     * @throws org.lintas.foundation.LintasException STATE_CONFLICT when it is no draft, or was put in force so before
     */
    WatchlistEntry putInForceAtOnce(UUID entry, StatedReason reason);

    /**
     * Takes an entry back for good. One that is approved is taken back by two: the first asks, another one does it.
     *
     * @throws org.lintas.foundation.LintasException NOT_ALLOWED for who asked, STATE_CONFLICT when it was taken back before
     */
    WatchlistEntry withdraw(UUID entry, StatedReason reason);

    /**
     * Says that the owner has looked at an entry.
     *
     * @param nextOn day of the next review, not after the entry's last
     */
    WatchlistEntry review(UUID entry, LocalDate nextOn, StatedReason reason);

    /** What makes an entry poor, and who on the lists is like it. */
    DraftQuality quality(WatchlistEntry entry);

    /** What it would have done to the travellers of the last days; empty for entries that were never asked about. */
    Optional<Impact> impact(UUID entry);

    /** Entries in force that are due for review, longest due first; at most {@link #ANSWER_MAX}. */
    List<WatchlistEntry> reviewsDue();

    /** One entry. */
    Optional<WatchlistEntry> find(UUID entry);

    /** The entries written last, newest first; at most {@link #ANSWER_MAX}. */
    List<WatchlistEntry> recent();
}
