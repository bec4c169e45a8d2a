package org.lintas.edifact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lintas.mrz.PartialDate;

/** Somebody who is booked, while a record is read. */
final class TravellerDraft {

    /** A seat that a system writes when there is none. */
    private static final String NO_SEAT = "XXX";

    final String surname;
    final String givenNames;
    final String reference;
    final boolean infant;
    final Set<String> tickets = new LinkedHashSet<>();
    final Set<String> frequentFlyer = new LinkedHashSet<>();
    final Set<String> bags = new LinkedHashSet<>();
    private final List<Seat> seats = new ArrayList<>();
    private final List<TravelDocumentReference> documents = new ArrayList<>();
    private Optional<String> sex = Optional.empty();
    private Optional<PartialDate> birth = Optional.empty();
    private Optional<String> birthPlace = Optional.empty();
    private Optional<String> nationality = Optional.empty();
    private Optional<String> residence = Optional.empty();
    private Optional<String> documentSurname = Optional.empty();
    private Optional<String> documentGivenNames = Optional.empty();

    /**
     * @param type IN for an infant
     */
    TravellerDraft(String surname, String givenNames, String reference, String type) {
        this.surname = surname;
        this.givenNames = BookedName.withoutTitle(givenNames);
        this.reference = reference;
        this.infant = type.equals("IN") || type.equals("INF");
    }

    /**
     * A seat.
     *
     * @param name such as {@code 12A}
     * @param from where the flight begins on which it is; empty text when it was not said
     * @param to where that flight ends
     * @param given whether it was given at check-in, not asked for
     */
    record Seat(String name, String from, String to, boolean given) {

        private boolean isOf(Flight.Leg leg) {
            return leg.from().equals(Optional.of(from)) && leg.to().equals(Optional.of(to));
        }
    }

    void seat(Seat seat) {
        if (!seat.name().isEmpty() && !seat.name().equals(NO_SEAT)) {
            seats.add(seat);
        }
    }

    /** The seat on a flight: the last that was given, else the last that was asked for. */
    private Optional<String> seatOn(Flight flight) {
        Optional<Flight.Leg> leg = flight.legs().stream().findFirst();
        List<Seat> there = seats.stream()
                .filter(seat -> leg.isEmpty() || seat.from().isEmpty() || seat.isOf(leg.get()))
                .toList();
        return there.reversed().stream()
                .filter(Seat::given)
                .findFirst()
                .or(() -> there.reversed().stream().findFirst())
                .map(Seat::name);
    }

    /** Takes a DOCS. */
    void document(DocumentText text, LocalDate today) {
        text.document(today).ifPresent(this::add);
        nationality = nationality.or(text::nationality);
        birth = birth.or(() -> text.birth(today));
        sex = sex.or(text::sex);
        documentSurname = documentSurname.or(text::surname);
        documentGivenNames = documentGivenNames.or(text::givenNames);
    }

    /** The same number said twice is one document; of two issuers the code of three letters stands. */
    private void add(TravelDocumentReference document) {
        for (int at = 0; at < documents.size(); at++) {
            TravelDocumentReference known = documents.get(at);
            if (known.number().equals(document.number())) {
                boolean longer = document.issuer().map(String::length).orElse(0)
                        > known.issuer().map(String::length).orElse(0);
                documents.set(at, longer ? document : known);
                return;
            }
        }
        documents.add(document);
    }

    /** Takes a DOCO: place of birth, type, number, place of issue, day of issue, country; what stands before its first slash says something else. */
    void visa(String text, LocalDate today) {
        int slash = text.indexOf('/');
        boolean place = slash > 0 && !text.substring(0, slash).matches("\\d.*|.*\\d");
        String plain = slash < 0 || place ? text : text.substring(slash + 1);
        List<String> parts = Arrays.asList(plain.split("/", -1));
        birthPlace = birthPlace.or(() -> part(parts, 0));
        if (part(parts, 2).isPresent()) {
            add(new TravelDocumentReference(
                    part(parts, 1),
                    part(parts, 2),
                    part(parts, 5),
                    Optional.empty(),
                    Dates.validity(part(parts, 4).orElse(""), today)));
        }
    }

    /** Takes a DOCA: kind, country, address. */
    void address(String text) {
        List<String> parts = Arrays.asList((text.startsWith("/") ? text.substring(1) : text).split("/", -1));
        if (part(parts, 0).equals(Optional.of("R"))) {
            residence = residence.or(() -> part(parts, 1));
        }
    }

    /** Takes the date of birth of an infant for whom no seat is booked. */
    void born(String text, LocalDate today) {
        birth = birth.or(() -> Dates.birth(text, today));
    }

    private static Optional<String> part(List<String> parts, int at) {
        return at < parts.size() && !parts.get(at).isBlank()
                ? Optional.of(parts.get(at).strip())
                : Optional.empty();
    }

    PassengerNameRecords.Traveller finish(Flight flight) {
        Optional<String> family = surname.isEmpty() ? documentSurname : Optional.of(surname);
        Optional<String> given =
                documentGivenNames.or(() -> givenNames.isEmpty() ? Optional.empty() : Optional.of(givenNames));
        Person person = new Person(family, given, sex, birth, birthPlace, nationality, residence);
        return new PassengerNameRecords.Traveller(
                person, documents, seatOn(flight), List.copyOf(tickets), List.copyOf(frequentFlyer), List.copyOf(bags));
    }
}
