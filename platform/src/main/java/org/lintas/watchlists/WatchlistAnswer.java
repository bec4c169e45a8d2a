package org.lintas.watchlists;

import java.time.Instant;
import java.util.List;

/**
 * What the lists said.
 *
 * @param hits in order of severity, at most {@value #HITS_MAX}
 * @param generation number of the list generation searched
 * @param asOf when that generation was made
 * @param registers what answers about the document rest on; empty when no register is asked
 */
public record WatchlistAnswer(List<WatchlistHit> hits, long generation, Instant asOf, List<RegisterAnswer> registers) {

    /** Bound on the hits of one answer; an officer cannot weigh more. */
    public static final int HITS_MAX = 50;

    /** Without a register. */
    public WatchlistAnswer(List<WatchlistHit> hits, long generation, Instant asOf) {
        this(hits, generation, asOf, List.of());
    }

    /** Copies the lists. */
    public WatchlistAnswer {
        hits = List.copyOf(hits);
        registers = List.copyOf(registers);
    }

    /** Whether a register was asked in vain: nobody is cleared before all have answered. */
    public boolean incomplete() {
        return registers.stream().anyMatch(register -> register.basis() == RegisterAnswer.Basis.SILENT);
    }
}
