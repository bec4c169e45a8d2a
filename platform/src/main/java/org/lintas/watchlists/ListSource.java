package org.lintas.watchlists;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.lintas.watchlists.WatchlistEntry.Act;

/**
 * A list that others publish, with what was done to it. Its terms never change: other terms are another source.
 *
 * @param id identifier, UUID version 7
 * @param terms what is agreed
 * @param added by whom, why and when
 * @param approved by whom else; empty while it waits
 * @param endAsked who wants it ended; empty while nobody does
 * @param ended by whom else; empty while it was not
 * @param checked the newest look at its publisher or copy handed in; empty before the first
 */
public record ListSource(
        UUID id,
        ListTerms terms,
        Act added,
        Optional<Act> approved,
        Optional<Act> endAsked,
        Optional<Act> ended,
        Optional<Check> checked) {

    /** What a list goes through. */
    public enum State {
        /** Added by one person, not in force. */
        PROPOSED,
        /** Approved by a second person: its copies are searched. */
        IN_FORCE,
        /** Somebody wants it ended; it is in force until a second person agrees. */
        ENDING,
        /** Ended: none of its copies is searched. */
        ENDED
    }

    /**
     * A look at the publisher's.
     *
     * @param at when
     * @param outcome what came of it
     * @param problem why it failed, as the reader or the connection says; empty if it did not
     */
    public record Check(Instant at, Outcome outcome, String problem) {

        /** What came of a look. */
        public enum Outcome {
            /** A new copy came in force. */
            IN_FORCE,
            /** The files are those of the copy in force. */
            AS_BEFORE,
            /** There was no answer, or one that could not be read. */
            FAILED
        }

        /** One that said what is published. */
        public static Check good(Instant at, Outcome outcome) {
            return new Check(at, outcome, "");
        }

        /** One that said nothing. */
        public static Check failed(Instant at, String problem) {
            return new Check(at, Outcome.FAILED, problem);
        }

        /** Whether there was an answer that could be read, new or as before. */
        public boolean good() {
            return outcome != Outcome.FAILED;
        }
    }

    /** The state. */
    public State state() {
        if (ended.isPresent()) {
            return State.ENDED;
        }
        if (approved.isEmpty()) {
            return State.PROPOSED;
        }
        return endAsked.isPresent() ? State.ENDING : State.IN_FORCE;
    }
}
