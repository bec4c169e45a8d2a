package org.lintas.passengers.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lintas.edifact.Flight;
import org.lintas.edifact.PassengerNameRecords.PassengerNameRecord;
import org.lintas.edifact.PassengerNameRecords.Traveller;
import org.lintas.passengers.Announced;
import org.lintas.passengers.Journey;

/** What passenger name records say of who travels. */
final class AnnouncedFromRecord {

    private AnnouncedFromRecord() {}

    static List<FlightMessages.Said> travellers(List<PassengerNameRecord> records) {
        List<FlightMessages.Said> said = new ArrayList<>();
        for (PassengerNameRecord record : records) {
            for (Traveller traveller : record.travellers()) {
                said.add(new FlightMessages.Said(Journey.Part.PASSENGER, announced(record, traveller)));
            }
        }
        return said;
    }

    private static Announced announced(PassengerNameRecord record, Traveller traveller) {
        return new Announced(
                AnnouncedFrom.person(traveller.person()),
                AnnouncedFrom.documents(traveller.documents()),
                new Announced.Booking(
                        AnnouncedFrom.text(record.locator()),
                        Optional.empty(),
                        AnnouncedFrom.text(traveller.seat()),
                        traveller.bags().isEmpty()
                                ? Optional.empty()
                                : Optional.of(traveller.bags().size())),
                new Announced.Route(Optional.empty(), Optional.empty(), false),
                reservation(record, traveller));
    }

    private static Announced.Reservation reservation(PassengerNameRecord record, Traveller traveller) {
        return new Announced.Reservation(
                AnnouncedFrom.text(record.created()),
                Optional.of(record.travellers().size()),
                AnnouncedFrom.text(record.details().split()),
                record.itinerary().stream()
                        .flatMap(flight -> flight.legs().stream().map(leg -> booked(flight, leg)))
                        .limit(AnnouncedFrom.TEXTS_MAX)
                        .toList(),
                AnnouncedFrom.texts(record.details().contacts()),
                AnnouncedFrom.texts(record.details().payments()),
                AnnouncedFrom.texts(traveller.tickets()),
                AnnouncedFrom.texts(traveller.frequentFlyer()));
    }

    private static Announced.BookedFlight booked(Flight flight, Flight.Leg leg) {
        return new Announced.BookedFlight(
                AnnouncedFrom.text(flight.carrier()),
                AnnouncedFrom.text(flight.number()),
                AnnouncedFrom.text(leg.from()),
                AnnouncedFrom.text(leg.to()),
                AnnouncedFrom.text(leg.departure()),
                AnnouncedFrom.text(leg.arrival()));
    }
}
