package org.lintas.passengers;

import java.util.List;
import java.util.Optional;
import org.lintas.foundation.PersonName;
import org.lintas.mrz.PartialDate;

/**
 * What is announced of one person on one flight. Texts stand as they were sent.
 *
 * @param person who
 * @param documents that were named; the one to travel with first
 * @param booking of which the person is part
 * @param route where on the flight
 * @param reservation what the passenger name record says
 */
public record Announced(
        Person person, List<Document> documents, Booking booking, Route route, Reservation reservation) {

    /** Copies the list. */
    public Announced {
        documents = List.copyOf(documents);
    }

    /**
     * Who.
     *
     * @param name as sent, without titles; empty when there is none
     * @param sex M, F or X
     * @param dateOfBirth as far as it was said
     * @param nationality code of a State
     * @param residence code of a State
     * @param placeOfBirth free text
     */
    public record Person(
            Optional<PersonName> name,
            Optional<String> sex,
            Optional<PartialDate> dateOfBirth,
            Optional<String> nationality,
            Optional<String> residence,
            Optional<String> placeOfBirth) {}

    /**
     * A document that was named.
     *
     * @param type such as {@code P} or {@code V}
     * @param number as sent
     * @param issuer code of a State
     * @param expiry last day of validity
     */
    public record Document(
            Optional<String> type, Optional<String> number, Optional<String> issuer, Optional<PartialDate> expiry) {}

    /**
     * A booking and the place in it.
     *
     * @param locator of the booking
     * @param reference the carrier's own of this person, by which an answer names the person
     * @param seat such as {@code 12A}
     * @param bags pieces that were checked in
     */
    public record Booking(
            Optional<String> locator, Optional<String> reference, Optional<String> seat, Optional<Integer> bags) {}

    /**
     * Where on the flight; codes of IATA or UN/LOCODE.
     *
     * @param embarkation where the person boards
     * @param debarkation where the person leaves
     * @param transit whether the person does not enter the State
     */
    public record Route(Optional<String> embarkation, Optional<String> debarkation, boolean transit) {}

    /**
     * What a passenger name record says of a booking; free text of it is not kept.
     *
     * @param made day or local time, ISO 8601
     * @param people how many it is for
     * @param splitFrom locator from or to which it was divided
     * @param flights in the order sent
     * @param contacts addresses, telephone numbers and e-mail, as sent
     * @param payments forms of payment; card numbers masked but for the last four digits
     * @param tickets numbers of the person's tickets
     * @param memberships carrier and number of the person's frequent flyer cards
     */
    public record Reservation(
            Optional<String> made,
            Optional<Integer> people,
            Optional<String> splitFrom,
            List<BookedFlight> flights,
            List<String> contacts,
            List<String> payments,
            List<String> tickets,
            List<String> memberships) {

        /** Without a passenger name record. */
        public static final Reservation NONE = new Reservation(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());

        /** Copies the lists. */
        public Reservation {
            flights = List.copyOf(flights);
            contacts = List.copyOf(contacts);
            payments = List.copyOf(payments);
            tickets = List.copyOf(tickets);
            memberships = List.copyOf(memberships);
        }
    }

    /**
     * One flight of a booking, from place to place.
     *
     * @param carrier designator
     * @param number of the flight
     * @param from code of the place
     * @param to code of the place
     * @param departure day or local time, ISO 8601
     * @param arrival day or local time, ISO 8601
     */
    public record BookedFlight(
            Optional<String> carrier,
            Optional<String> number,
            Optional<String> from,
            Optional<String> to,
            Optional<String> departure,
            Optional<String> arrival) {

        /** As people write it. */
        @Override
        public String toString() {
            return "%s %s %s-%s %s"
                    .formatted(
                            carrier.orElse("-"),
                            number.orElse("-"),
                            from.orElse("-"),
                            to.orElse("-"),
                            departure.orElse("-"));
        }
    }

    /** The document to travel with: the first that has a number. */
    public Optional<Document> document() {
        return documents.stream()
                .filter(document -> document.number().isPresent())
                .findFirst();
    }
}
