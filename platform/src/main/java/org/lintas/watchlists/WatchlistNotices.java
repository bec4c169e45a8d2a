package org.lintas.watchlists;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintas.foundation.StatedReason;

/** What owners of entries are told, until they have said that they know. Thread-safe. */
public interface WatchlistNotices {

    /** Most notices of one answer. */
    int ANSWER_MAX = 200;

    /** Notices, those that nobody has acknowledged first, then the newest; of one owner or of all; at most {@link #ANSWER_MAX}. */
    List<WatchlistNotice> notices(Optional<String> owner);

    /** One notice. */
    Optional<WatchlistNotice> find(UUID notice);

    /** How many nobody has acknowledged. */
    long open();

    /**
     * Says that the owner knows, and what is done.
     *
     * @throws org.lintas.foundation.LintasException NOT_FOUND without such a notice, STATE_CONFLICT when it was acknowledged before
     */
    WatchlistNotice acknowledge(UUID notice, StatedReason reason);
}
