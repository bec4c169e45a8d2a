package org.lintas.simulators.carriers;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.lintas.edifact.Flight;
import org.lintas.edifact.PassengerNameRecords.Details;
import org.lintas.edifact.PassengerNameRecords.PassengerNameRecord;
import org.lintas.simulators.states.SimulatedState;

/**
 * A booking as a carrier keeps it.
 *
 * @param people who is booked
 * @param made when it was made
 * @param payment form of payment, such as {@code CA} or {@code CC VI 4242424242424242 1228}
 * @param contacts telephone, e-mail and addresses
 * @param from where the journey begins, when a flight of the day before leads to this one
 * @param bags checked pieces of each
 */
public record Reservation(
        List<Booked> people,
        LocalDateTime made,
        String payment,
        List<String> contacts,
        Optional<SimulatedState> from,
        int bags) {

    /** Copies the lists. */
    public Reservation {
        people = List.copyOf(people);
        contacts = List.copyOf(contacts);
    }

    PassengerNameRecord record(Sector sector) {
        List<Flight> flights = from.map(first -> {
                    LocalDateTime arrives = sector.departs().minusHours(11);
                    return List.of(
                            new Sector(first, sector.from(), sector.number() + 500, arrives.minusHours(4), arrives)
                                    .flight(),
                            sector.flight());
                })
                .orElseGet(() -> List.of(sector.flight()));
        return new PassengerNameRecord(
                Optional.of(people.getFirst().locator()),
                Optional.of(made.toString()),
                people.stream().map(booked -> booked.traveller(bags)).toList(),
                flights,
                new Details(contacts, List.of(payment), List.of(), Optional.empty(), List.of()));
    }
}
