package org.lintas.simulators.carriers;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.lintas.edifact.Passenger;
import org.lintas.edifact.PassengerNameRecords.Traveller;
import org.lintas.edifact.TravelDocumentReference;
import org.lintas.mrz.PartialDate;
import org.lintas.mrz.Transliteration;
import org.lintas.simulators.people.Person;
import org.lintas.simulators.states.SimulatedState;

/**
 * Somebody who is booked on a flight, as the carrier knows that person.
 *
 * @param person who
 * @param document number of the passport
 * @param expiry its last day
 * @param locator of the booking
 * @param reference the carrier's own of the passenger
 * @param seat on board
 */
public record Booked(Person person, String document, LocalDate expiry, String locator, String reference, String seat) {

    Passenger passenger(SimulatedState from, SimulatedState to) {
        Map<String, String> references = new TreeMap<>(Map.of("AVF", locator, "ABO", reference, "SEA", seat));
        return new Passenger(
                named(),
                documents(),
                new Passenger.Route(
                        Optional.of(Sector.airport(from)),
                        Optional.of(Sector.airport(to)),
                        Optional.of(Sector.airport(to))),
                references,
                new Passenger.Bags(Optional.empty(), Optional.empty(), List.of()),
                new Passenger.Details(false, Optional.of(true), Optional.empty(), Optional.empty(), List.of()));
    }

    /** The same person in a passenger name record, with pieces of checked baggage. */
    Traveller traveller(int bags) {
        List<String> tags = IntStream.range(0, bags)
                .mapToObj(bag -> "099%s%d".formatted(reference, bag))
                .toList();
        return new Traveller(
                named(), documents(), Optional.of(seat), List.of("9990%s000".formatted(reference)), List.of(), tags);
    }

    private org.lintas.edifact.Person named() {
        String nation = person.nationality().code().letters();
        return new org.lintas.edifact.Person(
                Optional.of(latin(person.name().primary())),
                person.name().secondary().map(Booked::latin),
                Optional.of(person.sex().name()),
                Optional.of(PartialDate.of(person.dateOfBirth())),
                Optional.empty(),
                Optional.of(nation),
                Optional.of(nation));
    }

    private List<TravelDocumentReference> documents() {
        return List.of(new TravelDocumentReference(
                Optional.of("P"),
                Optional.of(document),
                Optional.of(person.nationality().code().letters()),
                Optional.of(PartialDate.of(expiry)),
                Optional.empty()));
    }

    /** A name as reservation systems keep it. */
    private static String latin(String name) {
        return Transliteration.preferred(name).orElse(name).toUpperCase(Locale.ROOT);
    }
}
