package org.lintas.passengers;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One person on one flight.
 *
 * @param id identifier, UUID version 7
 * @param flight on which
 * @param part as a passenger or as crew
 * @param state how far it has come
 * @param version rises by one with each change of what is announced
 * @param announced what is announced
 * @param assessment of the newest version that was judged; empty while none was
 */
public record Journey(
        UUID id,
        UUID flight,
        Part part,
        State state,
        int version,
        Announced announced,
        Optional<Assessment> assessment) {

    /** As a passenger or as crew. */
    public enum Part {
        /** A passenger. */
        PASSENGER,
        /** A member of the crew. */
        CREW
    }

    /** How far it has come. */
    public enum State {
        /** The carrier announced the person. */
        EXPECTED,
        /** The carrier said at the close of the flight that the person is on board. */
        ON_BOARD,
        /** The carrier said at the close of the flight that the person is not on board. */
        NOT_ON_BOARD,
        /** The carrier took the announcement back. */
        CANCELLED,
        /** The person crossed the border. */
        ARRIVED
    }

    /** Whether the person may still come with this flight. */
    public boolean coming() {
        return state == State.EXPECTED || state == State.ON_BOARD;
    }

    /**
     * What was made of what is announced.
     *
     * @param version that was judged
     * @param answer what the carrier is told
     * @param reasons for people of the State, as codes such as {@code missing.date-of-birth}; none leaves the State
     */
    public record Assessment(int version, BoardingAnswer answer, List<String> reasons) {
        /** Copies the list. */
        public Assessment {
            reasons = List.copyOf(reasons);
        }
    }
}
