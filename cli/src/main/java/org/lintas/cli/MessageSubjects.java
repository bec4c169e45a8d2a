package org.lintas.cli;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lintas.edifact.Correspondence;
import org.lintas.edifact.CustomsResponse;
import org.lintas.edifact.Flight;
import org.lintas.edifact.Message;
import org.lintas.edifact.OtherMessage;
import org.lintas.edifact.Passenger;
import org.lintas.edifact.PassengerList;
import org.lintas.edifact.PassengerNameRecords;
import org.lintas.edifact.PassengerNameRecords.PassengerNameRecord;
import org.lintas.edifact.PassengerNameRecords.Traveller;
import org.lintas.edifact.Person;
import org.lintas.edifact.TravelDocumentReference;
import org.lintas.mrz.PartialDate;
import org.lintas.rules.BookingText;
import org.lintas.rules.Subject;

/** The people of messages as rules see them. */
final class MessageSubjects {

    private MessageSubjects() {}

    /**
     * Somebody of a message.
     *
     * @param fields who, and on which flight
     * @param subject what rules see
     */
    record Announced(Fields fields, Subject subject) {}

    /** Those whom a message announces; none of a message of another kind. */
    static List<Announced> of(Message message) {
        List<Announced> all = new ArrayList<>();
        switch (message) {
            case PassengerList list -> {
                list.passengers().forEach(each -> all.add(announced(list, each, "PASSENGER")));
                list.crew().forEach(each -> all.add(announced(list, each, "CREW")));
            }
            case PassengerNameRecords push ->
                push.records()
                        .forEach(record -> record.travellers()
                                .forEach(traveller -> all.add(announced(push.flight(), record, traveller))));
            case CustomsResponse _, Correspondence _, OtherMessage _ -> {
                // They announce nobody.
            }
        }
        return all;
    }

    private static Announced announced(PassengerList list, Passenger passenger, String type) {
        Subject.Builder subject = builder(list.flight(), passenger.person(), passenger.documents());
        String locator = passenger.references().getOrDefault("AVF", "");
        long together = list.passengers().stream()
                .filter(each ->
                        !locator.isEmpty() && locator.equals(each.references().get("AVF")))
                .count();
        subject.of("passenger", thing -> {
            thing.text("type", type);
            passenger.route().embarkation().ifPresent(place -> thing.text("embarkation", place));
            passenger.route().debarkation().ifPresent(place -> thing.text("debarkation", place));
            thing.truth("transit", passenger.details().transit());
            passenger.details().verified().ifPresent(verified -> thing.truth("verified", verified));
            passenger.bags().pieces().ifPresent(pieces -> thing.number("bagPieces", pieces));
            passenger.bags().weightKg().ifPresent(weight -> thing.number("bagWeightKg", weight));
            if (together > 0) {
                thing.number("companions", together - 1.0);
            }
        });
        subject.of(
                "flight",
                thing -> thing.number("passengers", list.passengers().size())
                        .number("crew", list.crew().size()));
        subject.of("pnr", thing -> thing.text("locator", locator));
        Optional.ofNullable(passenger.references().get("SEA"))
                .ifPresent(seat -> subject.one("seat", thing -> thing.text("number", seat)));
        passenger.bags().tags().forEach(tag -> subject.one("bag", thing -> thing.text("tag", tag)));
        return new Announced(fields(list.flight(), passenger.person(), locator), subject.build());
    }

    private static Announced announced(Flight flight, PassengerNameRecord record, Traveller traveller) {
        Subject.Builder subject = builder(flight, traveller.person(), traveller.documents());
        int people = record.travellers().size();
        subject.of(
                "passenger",
                thing -> thing.text("type", "PASSENGER")
                        .number("companions", people - 1.0)
                        .number("bagPieces", traveller.bags().size()));
        subject.of("pnr", thing -> {
            record.locator().ifPresent(locator -> thing.text("locator", locator));
            record.created().flatMap(MessageSubjects::day).ifPresent(day -> thing.day("created", day));
            record.details().split().ifPresent(from -> thing.text("splitFrom", from));
            thing.number("passengers", people)
                    .truth("split", record.details().split().isPresent())
                    .truth(
                            "ticketed",
                            record.travellers().stream()
                                    .anyMatch(each -> !each.tickets().isEmpty()))
                    .text("remark", String.join(" / ", record.details().remarks()));
        });
        legs(subject, record.itinerary());
        traveller.seat().ifPresent(seat -> subject.one("seat", thing -> thing.text("number", seat)));
        traveller.tickets().forEach(ticket -> subject.one("ticket", thing -> thing.text("number", ticket)));
        traveller.bags().forEach(tag -> subject.one("bag", thing -> thing.text("tag", tag)));
        traveller
                .frequentFlyer()
                .forEach(card -> subject.one(
                        "frequentFlyer",
                        thing -> thing.text("number", card)
                                .text("carrier", card.substring(0, Math.min(2, card.length())))));
        record.details().contacts().forEach(contact -> BookingText.contact(subject, contact));
        record.details().payments().forEach(payment -> BookingText.payment(subject, payment));
        return new Announced(fields(flight, traveller.person(), record.locator().orElse("")), subject.build());
    }

    private static Subject.Builder builder(Flight flight, Person person, List<TravelDocumentReference> documents) {
        Subject.Builder subject = Subject.builder();
        subject.of("passenger", thing -> {
            person.surname().ifPresent(surname -> thing.text("surname", surname));
            person.givenNames().ifPresent(names -> thing.text("givenNames", names));
            person.sex().ifPresent(sex -> thing.text("sex", sex));
            person.nationality().ifPresent(state -> thing.text("nationality", state));
            person.residence().ifPresent(state -> thing.text("residence", state));
            person.placeOfBirth().ifPresent(place -> thing.text("placeOfBirth", place));
            person.dateOfBirth().flatMap(PartialDate::whole).ifPresent(day -> thing.day("dateOfBirth", day));
        });
        subject.of("flight", thing -> flight(thing, flight));
        for (TravelDocumentReference document : documents) {
            subject.one("document", thing -> {
                document.type().ifPresent(type -> thing.text("type", type));
                document.number().ifPresent(number -> thing.text("number", number));
                document.issuer().ifPresent(issuer -> thing.text("issuer", issuer));
                document.issued().flatMap(PartialDate::whole).ifPresent(day -> thing.day("issued", day));
                document.expiry().map(PartialDate::latest).ifPresent(day -> thing.day("expiry", day));
            });
        }
        return subject;
    }

    private static void flight(Subject.Thing thing, Flight flight) {
        flight.carrier().ifPresent(carrier -> thing.text("carrier", carrier));
        flight.number().ifPresent(number -> thing.text("number", number));
        thing.number("legs", flight.legs().size());
        if (flight.legs().isEmpty()) {
            return;
        }
        Flight.Leg first = flight.legs().getFirst();
        Flight.Leg last = flight.legs().getLast();
        first.from().ifPresent(from -> thing.text("origin", from));
        last.to().ifPresent(to -> thing.text("destination", to));
        first.departure().flatMap(MessageSubjects::day).ifPresent(day -> thing.day("departure", day));
        last.arrival().flatMap(MessageSubjects::day).ifPresent(day -> thing.day("arrival", day));
        first.departure()
                .flatMap(MessageSubjects::time)
                .ifPresent(time -> thing.number("departureHour", time.getHour()));
        last.arrival().flatMap(MessageSubjects::time).ifPresent(time -> thing.number("arrivalHour", time.getHour()));
    }

    private static void legs(Subject.Builder subject, List<Flight> itinerary) {
        Optional<LocalDateTime> landed = Optional.empty();
        for (Flight flight : itinerary) {
            Optional<LocalDateTime> before = landed;
            for (Flight.Leg leg : flight.legs()) {
                subject.one("leg", thing -> {
                    flight.carrier().ifPresent(carrier -> thing.text("carrier", carrier));
                    flight.number().ifPresent(number -> thing.text("number", number));
                    leg.from().ifPresent(from -> thing.text("from", from));
                    leg.to().ifPresent(to -> thing.text("to", to));
                    leg.departure().flatMap(MessageSubjects::day).ifPresent(day -> thing.day("departure", day));
                    leg.arrival().flatMap(MessageSubjects::day).ifPresent(day -> thing.day("arrival", day));
                    before.ifPresent(from -> leg.departure()
                            .flatMap(MessageSubjects::time)
                            .ifPresent(to -> thing.number("dwellHours", (double) ChronoUnit.HOURS.between(from, to))));
                });
                landed = leg.arrival().flatMap(MessageSubjects::time);
            }
        }
    }

    private static Fields fields(Flight flight, Person person, String locator) {
        return EdifactFields.person(new Fields(), person)
                .object("flight", EdifactFields.flight(flight))
                .text("locator", locator);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDateTime> time(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
