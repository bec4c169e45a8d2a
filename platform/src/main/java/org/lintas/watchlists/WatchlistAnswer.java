package org.lintas.watchlists;

import java.time.Instant;
import java.util.List;

/**
 * What the lists said.
 *
 * @param hits in order of severity, at most {@value #HITS_MAX}
 * @param generation number of the list generation searched
 * @param asOf when that generation was made
 */
public record WatchlistAnswer(List<WatchlistHit> hits, long generation, Instant asOf) {

    /** Bound on the hits of one answer; an officer cannot weigh more. */
    public static final int HITS_MAX = 50;

    /** Copies the hits. */
    public WatchlistAnswer {
        hits = List.copyOf(hits);
    }
}
