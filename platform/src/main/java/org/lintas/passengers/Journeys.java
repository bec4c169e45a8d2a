package org.lintas.passengers;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lintas.foundation.DocumentKey;
import org.lintas.foundation.Traveller;

/** Flights and journeys that are announced. Thread-safe. Callers log each reading with its purpose. */
public interface Journeys {

    /** Most flights or journeys of one answer; a flight has some 850 seats at most. */
    int ANSWER_MAX = 1_000;

    /** Flights that depart between two days, both included, by day and time. */
    List<FlightFigures> flights(LocalDate from, LocalDate to);

    /** One flight. */
    Optional<AnnouncedFlight> flight(UUID flight);

    /** Who is announced on a flight, in the order of the first announcement. */
    List<Journey> onFlight(UUID flight);

    /** One journey. */
    Optional<Journey> find(UUID journey);

    /** Some journeys with their flights, by identifier; those that are not kept any more are left out. */
    Map<UUID, Taken> taken(Set<UUID> journeys);

    /** Those of some journeys in which the number of a traveller's document is announced, or the traveller's date of birth. */
    List<Journey> resembling(Set<UUID> journeys, Traveller traveller);

    /** What changed of a journey, the newest first. */
    List<Change> changes(UUID journey);

    /** Journeys with this document, the newest first. */
    List<Journey> ofDocument(DocumentKey document);

    /** Other journeys with a document of this journey, or its name and date of birth; the newest first. */
    List<Journey> others(UUID journey);

    /** What is known of other journeys of the same person, as {@link #others}; those that began after the journey's flight are left out. */
    List<Past> past(UUID journey);

    /** The same of everybody on a flight, by journey; those without any are left out. */
    Map<UUID, List<Past>> pastOnFlight(UUID flight);

    /** Flights that depart between two days, both included, by day and time: all of them. */
    List<AnnouncedFlight> departing(LocalDate from, LocalDate to);

    /** Has everybody judged anew who is still coming with a flight that departs on a day or after it. */
    void judgeAnew(LocalDate from);

    /** Who travels on the same booking, the journey itself left out. */
    List<Journey> companions(UUID journey);

    /**
     * A flight and how many are on it.
     *
     * @param flight which
     * @param states how many journeys are in each state; states without any are left out
     * @param incomplete how many passengers cannot be judged, since something is missing
     * @param noted how many have the answer ADDITIONAL_CHECK or NOT_OK
     */
    record FlightFigures(AnnouncedFlight flight, Map<Journey.State, Integer> states, int incomplete, int noted) {
        /** Copies the map. */
        public FlightFigures {
            states = Map.copyOf(states);
        }

        /** How many are announced and not cancelled. */
        public int announced() {
            return states.values().stream().mapToInt(Integer::intValue).sum()
                    - states.getOrDefault(Journey.State.CANCELLED, 0);
        }
    }

    /**
     * A journey and its flight.
     *
     * @param journey which
     * @param flight on which
     */
    record Taken(Journey journey, AnnouncedFlight flight) {}

    /**
     * Another journey of the same person.
     *
     * @param day of departure
     * @param state what came of it
     * @param reasons of its newest judgement
     */
    record Past(LocalDate day, Journey.State state, List<String> reasons) {
        /** Copies the list. */
        public Past {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * One element of a journey that changed.
     *
     * @param version that began with it
     * @param element such as {@code dateOfBirth} or {@code documents}
     * @param message that said so
     * @param before as it stood; empty when it was not there
     * @param after as it stands; empty when it is gone
     */
    record Change(int version, String element, UUID message, Optional<String> before, Optional<String> after) {}
}
