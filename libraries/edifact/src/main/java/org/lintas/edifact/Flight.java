package org.lintas.edifact;

import java.util.List;
import java.util.Optional;

/**
 * A flight as a carrier names it.
 *
 * @param carrier two characters of IATA or three of ICAO
 * @param number digits, perhaps with a letter behind, as sent
 * @param legs from place to place, in the order of travel
 */
public record Flight(Optional<String> carrier, Optional<String> number, List<Leg> legs) {

    /** Of which nothing is known. */
    static final Flight UNKNOWN = new Flight(Optional.empty(), Optional.empty(), List.of());

    /** Copies the list. */
    public Flight {
        legs = List.copyOf(legs);
    }

    /**
     * From one place to the next.
     *
     * @param from IATA or UN/LOCODE code
     * @param to IATA or UN/LOCODE code
     * @param departure local time without zone, {@code 2026-11-22T13:45}, or a date; as sent if it is neither
     * @param arrival like departure
     */
    public record Leg(
            Optional<String> from, Optional<String> to, Optional<String> departure, Optional<String> arrival) {}
}
