package org.lintas.watchlists;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintas.foundation.StatedReason;

/** Hits that people look at, and what they find. Thread-safe. Callers log each reading with its purpose. */
public interface HitReview {

    /** Most hits of one answer. */
    int ANSWER_MAX = 200;

    /** Most findings of the past beside a hit. */
    int EARLIER_MAX = 50;

    /** Hits in a state, or of all states with the open first; what asks for most first, then the oldest; at most {@link #ANSWER_MAX}. */
    List<ReviewedHit> hits(Optional<HitState> state);

    /** How many hits are in each state. */
    Map<HitState, Long> counts();

    /** One hit. */
    Optional<ReviewedHit> find(UUID hit);

    /** The newest hit of an entry: where that of a register, which is kept elsewhere, can be read. */
    Optional<UUID> newest(UUID entry);

    /** What the list says of whom it seeks; empty when it is no longer known. */
    Optional<ListedSide> listed(UUID entry);

    /** Everything that was found of a hit, in order. */
    List<Disposition> dispositions(UUID hit);

    /** What was found before when the same traveller, by document or by name and date of birth, hit the same entry; newest first. */
    List<Earlier> earlier(UUID hit);

    /**
     * Writes down what was found. A confirmed hit tells the owner of the entry in the same transaction.
     *
     * @throws org.lintas.foundation.LintasException NOT_FOUND without such a hit; STATE_CONFLICT when somebody else found something meanwhile
     */
    ReviewedHit dispose(UUID hit, Finding finding);

    /**
     * What somebody found.
     *
     * @param outcome what
     * @param reason who, and why
     * @param seen number of dispositions that this person has seen, so that nobody decides past another
     * @param keepQuiet whether the same traveller and entry shall not alert again; only of {@link Disposition.Outcome#FALSE}
     */
    record Finding(Disposition.Outcome outcome, StatedReason reason, int seen, boolean keepQuiet) {}

    /**
     * What was found at another time.
     *
     * @param hit of that time
     * @param occasion of that time
     * @param disposition what was found last
     */
    record Earlier(UUID hit, Occasion occasion, Disposition disposition) {}
}
