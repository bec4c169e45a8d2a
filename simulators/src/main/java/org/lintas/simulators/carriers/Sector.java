package org.lintas.simulators.carriers;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.lintas.edifact.Flight;
import org.lintas.simulators.states.SimulatedState;

/**
 * A flight from one simulated State to another.
 *
 * @param from whose carrier it is, and where it departs
 * @param to where it arrives
 * @param number of the flight
 * @param departs local time
 * @param arrives local time
 */
public record Sector(SimulatedState from, SimulatedState to, int number, LocalDateTime departs, LocalDateTime arrives) {

    /** The designator of a State's carrier: what its certificates carry as country, which no real carrier has. */
    public static String carrier(SimulatedState state) {
        return state.certificateCountry();
    }

    /** The airport of a State's capital. */
    static String airport(SimulatedState state) {
        return state.certificateCountry() + "A";
    }

    Flight flight() {
        Flight.Leg leg = new Flight.Leg(
                Optional.of(airport(from)),
                Optional.of(airport(to)),
                Optional.of(departs.toString()),
                Optional.of(arrives.toString()));
        return new Flight(Optional.of(carrier(from)), Optional.of(Integer.toString(number)), List.of(leg));
    }
}
