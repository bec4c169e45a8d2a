package org.lintas.edifact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.lintas.mrz.PartialDate;
import org.lintas.testkit.Gen;
import org.lintas.testkit.Property;

class PassengerListWriterTests {

    private static final Envelope ENVELOPE =
            new Envelope("LINTASAIR", "BORDER", LocalDateTime.of(2026, 11, 22, 9, 15), "PAX001");

    private static final Gen<String> TEXT =
            Gen.text("ABC xyz09:+?'*.-\u00e9\u4e2d", 1, 20).map(String::strip).where(text -> !text.isEmpty());

    private static final Gen<String> CODE = Gen.text("ABCDEFGHIJ", 3, 3);

    private static final Gen<PartialDate> BORN = Gen.dates(LocalDate.of(1915, 1, 1), LocalDate.of(2026, 11, 1))
            .flatMap(day -> Gen.elements(List.of(
                    PartialDate.of(day),
                    PartialDate.of(day.getYear(), day.getMonthValue()),
                    PartialDate.of(day.getYear()))));

    private static final Gen<PartialDate> VALID =
            Gen.dates(LocalDate.of(1960, 1, 1), LocalDate.of(2090, 1, 1)).map(PartialDate::of);

    @Test
    void aPassengerIsWrittenAsTheGuideHasIt() {
        Passenger anna = new Passenger(
                new Person(
                        Optional.of("O'HARA"),
                        Optional.of("ANNA"),
                        Optional.of("F"),
                        Optional.of(PartialDate.of(1974, 8, 12)),
                        Optional.of("UTOPOLIS"),
                        Optional.of("UTO"),
                        Optional.empty()),
                List.of(new TravelDocumentReference(
                        Optional.of("P"),
                        Optional.of("L898902C3"),
                        Optional.of("UTO"),
                        Optional.of(PartialDate.of(2032, 4, 15)),
                        Optional.empty())),
                new Passenger.Route(Optional.of("BKK"), Optional.of("SIN"), Optional.empty()),
                Map.of("ABO", "00A1"),
                new Passenger.Bags(Optional.of(2), Optional.of(31.0), List.of("LT000123")),
                new Passenger.Details(false, Optional.of(true), Optional.empty(), Optional.empty(), List.of()));
        PassengerList list = list("full", Optional.empty(), List.of(anna), List.of());
        assertThat(new String(PassengerListWriter.write(list, ENVELOPE), StandardCharsets.UTF_8))
                .isEqualTo(
                        "UNA:+.? 'UNB+UNOC:4+LINTASAIR+BORDER+261122:0915+PAX001'UNH+PAX001+PAXLST:D:05B:UN:IATA'BGM+745'"
                                + "RFF+TN:TRX900'NAD+MS+++DUTY OFFICER'COM+0123:TE'TDT+20+LT077+++LT'LOC+125+BKK'DTM+189:2611221000:201'"
                                + "LOC+87+SIN'DTM+232:2611221320:201'NAD+FL+++O?'HARA:ANNA'ATT+2++F'DTM+329:740812'MEA+CT++:2'MEA+WT++KGM:31'"
                                + "FTX+BAG+++LT000123:1'GEI+4+173'LOC+178+BKK'LOC+179+SIN'LOC+180+:::UTOPOLIS'NAT+2+UTO'RFF+ABO:00A1'"
                                + "DOC+P:110:111+L898902C3'DTM+36:320415'LOC+91+UTO'CNT+42:1'UNT+27+PAX001'UNZ+1+PAX001'");
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        Gen<List<Passenger>> people = passenger().list(0, 5);
        Gen<PassengerList> lists = people.flatMap(passengers -> people.flatMap(crew -> Gen.elements(
                        List.of("full", "change", "cancel", "reduction", "close-on-board", "close-not-on-board"))
                .flatMap(function ->
                        Gen.integers(1, 9).optional().map(part -> list(function, part, passengers, crew)))));
        Property.forAll(300, lists, list -> {
            PassengerList read = (PassengerList)
                    Samples.read(PassengerListWriter.write(list, ENVELOPE)).getFirst();
            assertThat(read.diagnostics()).isEmpty();
            assertThat(read.purpose()).isEqualTo(list.purpose());
            assertThat(read.header().part()).isEqualTo(list.header().part());
            assertThat(read.header().lastPart()).isEqualTo(list.header().lastPart());
            assertThat(read.flight()).isEqualTo(list.flight());
            assertThat(read.passengers()).isEqualTo(list.passengers());
            assertThat(read.crew()).isEqualTo(list.crew());
        });
    }

    private static Gen<Passenger> passenger() {
        Gen<Person> persons = TEXT.flatMap(surname -> TEXT.optional()
                .flatMap(given -> Gen.elements(List.of("M", "F", "X"))
                        .optional()
                        .flatMap(sex -> BORN.optional()
                                .flatMap(born -> CODE.optional()
                                        .map(nation -> new Person(
                                                Optional.of(surname), given, sex, born, given, nation, nation))))));
        Gen<TravelDocumentReference> documents = TEXT.flatMap(number -> CODE.optional()
                .flatMap(issuer -> VALID.optional()
                        .map(day ->
                                new TravelDocumentReference(Optional.of("P"), Optional.of(number), issuer, day, day))));
        return persons.flatMap(person -> documents
                .list(0, 3)
                .flatMap(held -> TEXT.flatMap(text -> Gen.booleans()
                        .map(flag -> new Passenger(
                                person,
                                held,
                                new Passenger.Route(person.nationality(), person.nationality(), person.nationality()),
                                references(text),
                                new Passenger.Bags(
                                        Optional.of(text.length()),
                                        Optional.of(text.length() / 2.0),
                                        List.of("LT000123", "LT" + text.length())),
                                new Passenger.Details(
                                        flag,
                                        flag ? Optional.of(true) : Optional.empty(),
                                        flag ? Optional.of("CR1") : Optional.empty(),
                                        Optional.of(text),
                                        List.of(text)))))));
    }

    private static Map<String, String> references(String text) {
        Map<String, String> references = new LinkedHashMap<>();
        references.put("AVF", text);
        references.put("ABO", "00A1");
        return references;
    }

    private static PassengerList list(
            String function, Optional<Integer> part, List<Passenger> passengers, List<Passenger> crew) {
        MessageHeader header = new MessageHeader(
                "PAXLST",
                Optional.of("D.05B"),
                Optional.of("PAX001"),
                Optional.of("LINTASAIR"),
                part.map(OptionalInt::of).orElse(OptionalInt.empty()),
                part.map(number -> number > 4));
        Flight.Leg leg = new Flight.Leg(
                Optional.of("BKK"),
                Optional.of("SIN"),
                Optional.of("2026-11-22T10:00"),
                Optional.of("2026-11-22T13:20"));
        PassengerList.Purpose purpose = new PassengerList.Purpose(
                Optional.of("745"),
                function,
                Optional.of("TRX900"),
                Optional.of(new PassengerList.ReportingParty("DUTY OFFICER", List.of("0123"))),
                new PassengerList.Control(
                        Optional.of(passengers.size()), crew.isEmpty() ? Optional.empty() : Optional.of(crew.size())));
        return new PassengerList(
                header,
                Verdict.ACCEPTED,
                List.of(),
                purpose,
                new Flight(Optional.of("LT"), Optional.of("077"), List.of(leg)),
                passengers,
                crew);
    }
}
