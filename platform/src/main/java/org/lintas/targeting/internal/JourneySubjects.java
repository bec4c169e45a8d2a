package org.lintas.targeting.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.lintas.foundation.PersonName;
import org.lintas.mrz.PartialDate;
import org.lintas.passengers.Announced;
import org.lintas.passengers.AnnouncedFlight;
import org.lintas.passengers.Journey;
import org.lintas.passengers.Journeys;
import org.lintas.passengers.Journeys.Past;
import org.lintas.passengers.Journeys.Taken;
import org.lintas.rules.BookingText;
import org.lintas.rules.CompiledRules;
import org.lintas.rules.Subject;
import org.springframework.stereotype.Component;

/** Passengers as rules see them: what is announced, and what is known from before. */
@Component
class JourneySubjects {

    private static final String HISTORY = "history";
    private static final int DAY_LENGTH = 10;
    private static final int TIME_LENGTH = 16;

    private final Journeys journeys;

    JourneySubjects(Journeys journeys) {
        this.journeys = journeys;
    }

    /** What is known beside a journey; looked up only where rules ask of it. */
    private interface Known {

        List<Journey> companions(Journey journey);

        List<Past> past(Journey journey);
    }

    /** One passenger. */
    Subject of(Taken taken, CompiledRules rules) {
        return of(taken, rules::askOf, new Known() {
            @Override
            public List<Journey> companions(Journey journey) {
                return journeys.companions(journey.id());
            }

            @Override
            public List<Past> past(Journey journey) {
                return journeys.past(journey.id());
            }
        });
    }

    /**
     * Shows everybody on a flight whose journey was not cancelled.
     *
     * @param asked which fields and entities are needed, of those that have to be looked up
     */
    void each(AnnouncedFlight flight, Predicate<String> asked, BiConsumer<UUID, Subject> seen) {
        List<Journey> everybody = journeys.onFlight(flight.id());
        Map<String, List<Journey>> booked = everybody.stream()
                .filter(journey -> journey.announced().booking().locator().isPresent())
                .collect(Collectors.groupingBy(
                        journey -> journey.announced().booking().locator().get()));
        Map<UUID, List<Past>> past = asked.test(HISTORY) ? journeys.pastOnFlight(flight.id()) : Map.of();
        Known known = new Known() {
            @Override
            public List<Journey> companions(Journey journey) {
                return journey.announced().booking().locator().map(booked::get).orElse(List.of()).stream()
                        .filter(other -> !other.id().equals(journey.id()))
                        .toList();
            }

            @Override
            public List<Past> past(Journey journey) {
                return past.getOrDefault(journey.id(), List.of());
            }
        };
        for (Journey journey : everybody) {
            if (journey.state() != Journey.State.CANCELLED) {
                seen.accept(journey.id(), of(new Taken(journey, flight), asked, known));
            }
        }
    }

    private static Subject of(Taken taken, Predicate<String> asked, Known known) {
        Journey journey = taken.journey();
        AnnouncedFlight flight = taken.flight();
        Subject.Builder subject = Subject.builder();
        Announced announced = journey.announced();
        subject.of("passenger", thing -> {
            passenger(thing, journey);
            if (announced.booking().locator().isPresent() && asked.test("passenger.companions")) {
                thing.number("companions", known.companions(journey).size());
            }
        });
        subject.of("flight", thing -> flight(thing, flight));
        subject.of("pnr", thing -> booking(thing, announced));
        announced.documents().forEach(document -> subject.one("document", thing -> document(thing, document)));
        announced.booking().seat().ifPresent(seat -> subject.one("seat", thing -> thing.text("number", seat)));
        reservation(subject, announced.reservation());
        if (asked.test("companion")) {
            known.companions(journey)
                    .forEach(companion -> subject.one("companion", thing -> companion(thing, journey, companion)));
        }
        if (asked.test(HISTORY)) {
            history(subject, known.past(journey), flight.key().day());
        }
        return subject.build();
    }

    private static void passenger(Subject.Thing thing, Journey journey) {
        Announced.Person person = journey.announced().person();
        person.name().ifPresent(name -> thing.text("surname", name.surname()).text("givenNames", name.givenNames()));
        person.sex().ifPresent(sex -> thing.text("sex", sex));
        person.dateOfBirth().flatMap(PartialDate::whole).ifPresent(day -> thing.day("dateOfBirth", day));
        person.nationality().ifPresent(state -> thing.text("nationality", state));
        person.residence().ifPresent(state -> thing.text("residence", state));
        person.placeOfBirth().ifPresent(place -> thing.text("placeOfBirth", place));
        Announced.Route route = journey.announced().route();
        route.embarkation().ifPresent(place -> thing.text("embarkation", place));
        route.debarkation().ifPresent(place -> thing.text("debarkation", place));
        journey.announced().booking().bags().ifPresent(bags -> thing.number("bagPieces", bags));
        thing.text("type", journey.part().name()).truth("transit", route.transit());
    }

    private static void flight(Subject.Thing thing, AnnouncedFlight flight) {
        thing.text("carrier", flight.key().carrier())
                .text("number", flight.key().number())
                .text("origin", flight.key().from())
                .text("destination", flight.to())
                .day("departure", flight.key().day());
        flight.times().departure().ifPresent(at -> thing.number("departureHour", at.getHour()));
        flight.times()
                .arrival()
                .ifPresent(at -> thing.day("arrival", at.toLocalDate()).number("arrivalHour", at.getHour()));
    }

    private static void booking(Subject.Thing thing, Announced announced) {
        Announced.Reservation reservation = announced.reservation();
        announced.booking().locator().ifPresent(locator -> thing.text("locator", locator));
        reservation.made().flatMap(JourneySubjects::day).ifPresent(day -> thing.day("created", day));
        reservation
                .people()
                .ifPresent(people -> thing.number("passengers", people)
                        .truth("ticketed", !reservation.tickets().isEmpty())
                        .truth("split", reservation.splitFrom().isPresent()));
        reservation.splitFrom().ifPresent(from -> thing.text("splitFrom", from));
    }

    private static void document(Subject.Thing thing, Announced.Document document) {
        document.type().ifPresent(type -> thing.text("type", type));
        document.number().ifPresent(number -> thing.text("number", number));
        document.issuer().ifPresent(issuer -> thing.text("issuer", issuer));
        document.expiry().map(PartialDate::latest).ifPresent(day -> thing.day("expiry", day));
    }

    private static void reservation(Subject.Builder subject, Announced.Reservation reservation) {
        Optional<LocalDateTime> landed = Optional.empty();
        for (Announced.BookedFlight flight : reservation.flights()) {
            Optional<LocalDateTime> before = landed;
            subject.one("leg", thing -> {
                flight.carrier().ifPresent(carrier -> thing.text("carrier", carrier));
                flight.number().ifPresent(number -> thing.text("number", number));
                flight.from().ifPresent(from -> thing.text("from", from));
                flight.to().ifPresent(to -> thing.text("to", to));
                flight.departure().flatMap(JourneySubjects::day).ifPresent(day -> thing.day("departure", day));
                flight.arrival().flatMap(JourneySubjects::day).ifPresent(day -> thing.day("arrival", day));
                before.ifPresent(from -> flight.departure()
                        .flatMap(JourneySubjects::time)
                        .ifPresent(to -> thing.number("dwellHours", (double) ChronoUnit.HOURS.between(from, to))));
            });
            landed = flight.arrival().flatMap(JourneySubjects::time);
        }
        reservation.contacts().forEach(contact -> BookingText.contact(subject, contact));
        reservation.payments().forEach(payment -> BookingText.payment(subject, payment));
        reservation.tickets().forEach(ticket -> subject.one("ticket", thing -> thing.text("number", ticket)));
        reservation.memberships().forEach(card -> subject.one("frequentFlyer", thing -> thing.text("number", card)));
    }

    private static void companion(Subject.Thing thing, Journey journey, Journey companion) {
        Announced.Person person = companion.announced().person();
        person.sex().ifPresent(sex -> thing.text("sex", sex));
        person.nationality().ifPresent(state -> thing.text("nationality", state));
        Optional<String> surname = journey.announced().person().name().map(PersonName::surname);
        person.name()
                .filter(_ -> surname.isPresent())
                .ifPresent(name -> thing.truth("sameSurname", surname.get().equalsIgnoreCase(name.surname())));
        companion
                .assessment()
                .ifPresent(assessment -> thing.truth(
                        "hit",
                        assessment.reasons().stream()
                                .anyMatch(reason -> reason.startsWith("watchlist.") || reason.startsWith("rule."))));
    }

    private static void history(Subject.Builder subject, List<Past> past, LocalDate day) {
        ToIntFunction<Past> daysAgo = one -> (int) ChronoUnit.DAYS.between(one.day(), day);
        subject.of(HISTORY, thing -> {
            thing.events("journeys", days(past, daysAgo, _ -> true))
                    .events("arrivals", days(past, daysAgo, in(Journey.State.ARRIVED)))
                    .events("cancellations", days(past, daysAgo, in(Journey.State.CANCELLED)))
                    .events("noShows", days(past, daysAgo, in(Journey.State.NOT_ON_BOARD)))
                    .events("listHits", days(past, daysAgo, reason("watchlist.")))
                    .events("ruleHits", days(past, daysAgo, reason("rule.")))
                    .events("refusals", days(past, daysAgo, reason("officer.no-board")))
                    .events(
                            "sameDayBookings",
                            days(past, daysAgo, one -> one.day().equals(day)));
            past.stream().mapToInt(daysAgo).min().ifPresent(days -> thing.number("daysSinceLastJourney", days));
            past.stream().mapToInt(daysAgo).max().ifPresent(days -> thing.number("daysSinceFirstJourney", days));
        });
    }

    private static Predicate<Past> in(Journey.State state) {
        return one -> one.state() == state;
    }

    private static Predicate<Past> reason(String beginning) {
        return one -> one.reasons().stream().anyMatch(reason -> reason.startsWith(beginning));
    }

    private static int[] days(List<Past> past, ToIntFunction<Past> daysAgo, Predicate<Past> counted) {
        return past.stream().filter(counted).mapToInt(daysAgo).toArray();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.length() > DAY_LENGTH ? text.substring(0, DAY_LENGTH) : text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDateTime> time(String text) {
        try {
            return text.length() < TIME_LENGTH ? Optional.empty() : Optional.of(LocalDateTime.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
