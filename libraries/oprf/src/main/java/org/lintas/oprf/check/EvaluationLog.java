package org.lintas.oprf.check;

import java.time.Instant;
import java.util.Optional;

/** Where a holder keeps who asked. It hears of an evaluation before the one who asked does; what it throws keeps the answer back. */
@FunctionalInterface
public interface EvaluationLog {

    /** Keeps an entry. */
    void keep(Entry entry);

    /**
     * That somebody asked. Never what for: the holder does not know.
     *
     * @param asker which party
     * @param agreement for which epoch and purpose
     * @param keys how many
     * @param at when
     * @param refused why nothing was evaluated; empty if it was
     */
    record Entry(String asker, Agreement agreement, int keys, Instant at, Optional<CheckReply.Reason> refused) {}
}
