package org.lintas.passengers.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.edifact.Passenger;
import org.lintas.edifact.Person;
import org.lintas.edifact.TravelDocumentReference;
import org.lintas.foundation.PersonName;
import org.lintas.passengers.Announced;

/** What a message says of a person, in the words of this module. */
final class AnnouncedFrom {

    /** Longest text of one element that is kept, in characters. A choice of ours. */
    private static final int TEXT_LENGTH_MAX = 100;

    /** Most texts of one kind that are kept of a booking. A choice of ours. */
    static final int TEXTS_MAX = 50;

    private AnnouncedFrom() {}

    static Announced passenger(Passenger passenger) {
        Map<String, String> references = passenger.references();
        return new Announced(
                person(passenger.person()),
                documents(passenger.documents()),
                new Announced.Booking(
                        text(references.get("AVF")),
                        text(references.get("ABO")),
                        text(references.get("SEA")),
                        passenger.bags().pieces()),
                new Announced.Route(
                        text(passenger.route().embarkation()),
                        text(passenger.route().debarkation()),
                        passenger.details().transit()),
                Announced.Reservation.NONE);
    }

    static Announced.Person person(Person person) {
        return new Announced.Person(
                name(person),
                text(person.sex()),
                person.dateOfBirth(),
                text(person.nationality()),
                text(person.residence()),
                text(person.placeOfBirth()));
    }

    static List<Announced.Document> documents(List<TravelDocumentReference> named) {
        List<Announced.Document> documents = new ArrayList<>();
        for (TravelDocumentReference document : named) {
            documents.add(new Announced.Document(
                    text(document.type()), text(document.number()), text(document.issuer()), document.expiry()));
        }
        return documents;
    }

    /** A name of given names alone stands as a surname: a mononym. */
    private static Optional<PersonName> name(Person person) {
        String surname = part(person.surname());
        String given = part(person.givenNames());
        if (surname.isEmpty() && given.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(surname.isEmpty() ? new PersonName(given, "") : new PersonName(surname, given));
    }

    private static String part(Optional<String> text) {
        String plain = text.orElse("").strip();
        return plain.length() <= PersonName.LENGTH_MAX ? plain : plain.substring(0, PersonName.LENGTH_MAX);
    }

    /** Those that say something, at most {@link #TEXTS_MAX}. */
    static List<String> texts(List<String> texts) {
        return texts.stream()
                .flatMap(text -> text(Optional.of(text)).stream())
                .distinct()
                .limit(TEXTS_MAX)
                .toList();
    }

    static Optional<String> text(@Nullable String text) {
        return text(Optional.ofNullable(text));
    }

    static Optional<String> text(Optional<String> text) {
        return text.map(String::strip)
                .filter(plain -> !plain.isEmpty())
                .map(plain -> plain.length() <= TEXT_LENGTH_MAX ? plain : plain.substring(0, TEXT_LENGTH_MAX));
    }
}
