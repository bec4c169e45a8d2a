package org.lintas.edifact;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lintas.edifact.PassengerNameRecords.Traveller;
import org.lintas.mrz.PartialDate;

/** Writes somebody who is booked: name, memberships, tickets, documents as special services (AIRIMP 3.13.1), seat and bags. */
final class TravellerWriter {

    /** Stands for an airline that is not said (IATA's code for any). */
    private static final String ANY_AIRLINE = "YY";

    private static final String MONTHS = "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC";

    /** What would end a name in the text of a document, or be taken for a sex in it. */
    private static final Pattern UNCLEAR = Pattern.compile("/|-\\d|^[MFUX]I?$");

    private final SegmentWriter writer;
    private final String airline;
    private final LocalDate today;

    TravellerWriter(SegmentWriter writer, Optional<String> airline, LocalDate today) {
        this.writer = writer;
        this.airline = airline.orElse(ANY_AIRLINE);
        this.today = today;
    }

    void name(Traveller traveller, int reference) {
        Person person = traveller.person();
        writer.segment(
                "TIF",
                SegmentWriter.composite(person.surname().orElse("")),
                SegmentWriter.composite(person.givenNames().orElse(""), "A", Integer.toString(reference)));
    }

    /** All that is said of somebody apart from a flight. */
    void booked(Traveller traveller, int reference) {
        name(traveller, reference);
        for (String each : traveller.frequentFlyer()) {
            int carrier = each.length() > 2 ? 2 : 0;
            writer.segment("FTI", SegmentWriter.composite(each.substring(0, carrier), each.substring(carrier)));
        }
        traveller.tickets().forEach(ticket -> writer.segment("TKT", SegmentWriter.composite(ticket, "T")));
        documents(traveller, reference);
        traveller.person().residence().ifPresent(place -> service("DOCA", reference, "/R/" + plain(place)));
    }

    private void documents(Traveller traveller, int reference) {
        Person person = traveller.person();
        boolean known = person.sex().isPresent()
                || person.dateOfBirth().isPresent()
                || person.nationality().isPresent();
        boolean placed = person.placeOfBirth().isPresent();
        for (TravelDocumentReference each : traveller.documents()) {
            if (each.issued().isPresent() && each.expiry().isEmpty()) {
                service("DOCO", reference, visa(person, each));
                placed = false;
            } else if (each.number().isPresent()) {
                service("DOCS", reference, document(person, Optional.of(each)));
                known = false;
            }
        }
        if (known) {
            service("DOCS", reference, document(person, Optional.empty()));
        }
        if (placed) {
            service("DOCO", reference, "/" + plain(person.placeOfBirth().orElse("")) + "/");
        }
    }

    private String document(Person person, Optional<TravelDocumentReference> held) {
        String surname = person.surname().orElse("");
        String given = person.givenNames().orElse("");
        boolean named =
                !UNCLEAR.matcher(surname).find() && !UNCLEAR.matcher(given).find();
        String birth = person.dateOfBirth()
                .map(date -> day(date, Dates.birth(shortDay(date), today).equals(Optional.of(date))))
                .orElse("");
        String expiry = held.flatMap(TravelDocumentReference::expiry)
                .map(this::validity)
                .orElse("");
        return "/"
                + String.join(
                        "/",
                        List.of(
                                plain(held.flatMap(TravelDocumentReference::type)
                                        .orElse("")),
                                plain(held.flatMap(TravelDocumentReference::issuer)
                                        .orElse("")),
                                plain(held.flatMap(TravelDocumentReference::number)
                                        .orElse("")),
                                plain(person.nationality().orElse("")),
                                birth,
                                plain(person.sex().orElse("")),
                                expiry,
                                named ? surname : "",
                                named ? given : ""));
    }

    private String visa(Person person, TravelDocumentReference visa) {
        return "/"
                + String.join(
                        "/",
                        List.of(
                                plain(person.placeOfBirth().orElse("")),
                                plain(visa.type().orElse("")),
                                plain(visa.number().orElse("")),
                                "",
                                visa.issued().map(this::validity).orElse(""),
                                plain(visa.issuer().orElse(""))));
    }

    private String validity(PartialDate date) {
        return day(date, Dates.validity(shortDay(date), today).equals(Optional.of(date)));
    }

    private static String shortDay(PartialDate date) {
        return day(date, true);
    }

    /** {@code 12AUG74}, with four digits of the year unless two are clear; what is not known is 00 behind the year. */
    private static String day(PartialDate date, boolean clear) {
        if (date.day().isEmpty()) {
            return "%04d%02d00".formatted(date.year(), date.month().orElse(0));
        }
        int month = date.month().orElse(1) - 1;
        String name = MONTHS.substring(3 * month, 3 * month + 3);
        String year = "%04d".formatted(date.year());
        return "%02d%s%s".formatted(date.day().getAsInt(), name, clear ? year.substring(2) : year);
    }

    private void service(String kind, int reference, String text) {
        writer.segment(
                "SSR",
                SegmentWriter.composite(kind, "HK", "1", airline, "", "", "", "", text),
                "",
                SegmentWriter.composite("", "", Integer.toString(reference)));
    }

    /** A slash would end it. */
    private static String plain(String text) {
        return text.replace('/', ' ');
    }

    /** What is said of somebody at check-in. */
    void boarded(Traveller traveller) {
        traveller.seat().ifPresent(seat -> writer.segment("SSD", SegmentWriter.released(seat)));
        List<String> tags = traveller.bags().stream().filter(Dates::digits).toList();
        if (!tags.isEmpty()) {
            String[] elements = new String[2 + tags.size()];
            elements[0] = "";
            elements[1] = Integer.toString(tags.size());
            for (int at = 0; at < tags.size(); at++) {
                elements[2 + at] = SegmentWriter.composite(airline, tags.get(at));
            }
            writer.segment("TBD", elements);
        }
    }
}
