package org.lintas.passengers;

import java.util.List;

/** Judges who is announced; a module above implements it, since it knows lists and rules. Thread-safe. */
public interface JourneyAssessor {

    /** What it makes of one journey. Never that a passenger may not board: only an officer says that. */
    Judged assess(Journey journey, AnnouncedFlight flight);

    /**
     * What was made of it.
     *
     * @param answer OK, ADDITIONAL_CHECK or INSUFFICIENT
     * @param reasons for people of the State, as codes such as {@code watchlist.wanted}
     */
    record Judged(BoardingAnswer answer, List<String> reasons) {
        /** Copies the list. */
        public Judged {
            reasons = List.copyOf(reasons);
        }
    }
}
