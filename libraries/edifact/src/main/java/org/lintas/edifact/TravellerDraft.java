package org.lintas.edifact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lintas.mrz.PartialDate;

/** Somebody who is booked, while a record is read. */
final class TravellerDraft {

    final String surname;
    final String givenNames;
    final String reference;
    final List<String> tickets = new ArrayList<>();
    final List<String> frequentFlyer = new ArrayList<>();
    final List<String> bags = new ArrayList<>();
    Optional<String> seat = Optional.empty();
    private final List<TravelDocumentReference> documents = new ArrayList<>();
    private Optional<String> sex = Optional.empty();
    private Optional<PartialDate> birth = Optional.empty();
    private Optional<String> birthPlace = Optional.empty();
    private Optional<String> nationality = Optional.empty();
    private Optional<String> residence = Optional.empty();
    private Optional<String> documentSurname = Optional.empty();
    private Optional<String> documentGivenNames = Optional.empty();

    TravellerDraft(String surname, String givenNames, String reference) {
        this.surname = surname;
        this.givenNames = givenNames;
        this.reference = reference;
    }

    /** Takes the parts of a DOCS: type, issuer, number, nationality, birth, sex, expiry, surname, given names. */
    void document(List<String> parts, LocalDate today) {
        Optional<PartialDate> expiry = Dates.validity(part(parts, 6).orElse(""), today);
        if (part(parts, 2).isPresent()) {
            documents.add(new TravelDocumentReference(
                    part(parts, 0), part(parts, 2), part(parts, 1), expiry, Optional.empty()));
        }
        nationality = nationality.or(() -> part(parts, 3));
        birth = birth.or(() -> Dates.birth(part(parts, 4).orElse(""), today));
        sex = sex.or(() -> part(parts, 5).map(text -> text.substring(0, 1)).map(text -> text.equals("U") ? "X" : text));
        documentSurname = documentSurname.or(() -> part(parts, 7));
        documentGivenNames = documentGivenNames.or(() -> part(parts, 8)
                .map(first -> part(parts, 9).map(second -> first + " " + second).orElse(first)));
    }

    /** Takes the parts of a DOCO: place of birth, type, number, place of issue, day of issue, country. */
    void visa(List<String> parts, LocalDate today) {
        birthPlace = birthPlace.or(() -> part(parts, 0));
        if (part(parts, 2).isPresent()) {
            documents.add(new TravelDocumentReference(
                    part(parts, 1),
                    part(parts, 2),
                    part(parts, 5),
                    Optional.empty(),
                    Dates.validity(part(parts, 4).orElse(""), today)));
        }
    }

    /** Takes the parts of a DOCA: kind, country, address. */
    void address(List<String> parts) {
        if (part(parts, 0).equals(Optional.of("R"))) {
            residence = residence.or(() -> part(parts, 1));
        }
    }

    private static Optional<String> part(List<String> parts, int at) {
        return at < parts.size() && !parts.get(at).isBlank()
                ? Optional.of(parts.get(at).strip())
                : Optional.empty();
    }

    PassengerNameRecords.Traveller finish() {
        Optional<String> family = surname.isEmpty() ? documentSurname : Optional.of(surname);
        Optional<String> given =
                documentGivenNames.or(() -> givenNames.isEmpty() ? Optional.empty() : Optional.of(givenNames));
        Person person = new Person(family, given, sex, birth, birthPlace, nationality, residence);
        return new PassengerNameRecords.Traveller(person, documents, seat, tickets, frequentFlyer, bags);
    }
}
