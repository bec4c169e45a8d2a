package org.lintas.watchlists;

import java.util.List;
import java.util.UUID;
import org.lintas.foundation.StatedReason;

/** Travellers who are known not to be whom an entry seeks. Thread-safe. Callers log each reading with its purpose. */
public interface KnownNotHits {

    /** Most of one answer. */
    int ANSWER_MAX = 200;

    /** Most that hold for one traveller at a time: so many hits are looked at beyond those that a lane is told. */
    int OF_ONE_TRAVELLER_MAX = 50;

    /** Bits of new evidence above those that were judged, from which on it no longer holds. A choice of ours: odds of 8 to 1. */
    double BITS_MORE_MAX = 3;

    /** Whether a hit may be kept quiet from now on; never where help comes first, and never for a document that is reported. */
    boolean possible(ReviewedHit hit);

    /** Those of an entry, newest first. */
    List<KnownNotHit> ofEntry(UUID entry);

    /** Those that were stated of a hit or keep it quiet, newest first. */
    List<KnownNotHit> ofHit(UUID hit);

    /** Those that wait for a second person, oldest first. */
    List<KnownNotHit> waiting();

    /**
     * Agrees.
     *
     * @throws org.lintas.foundation.LintasException NOT_ALLOWED for who stated it, STATE_CONFLICT when it does not wait
     */
    KnownNotHit approve(UUID known, StatedReason reason);

    /** Takes it back: both alert again from now on. A state conflict when it was before. */
    KnownNotHit revoke(UUID known, StatedReason reason);
}
