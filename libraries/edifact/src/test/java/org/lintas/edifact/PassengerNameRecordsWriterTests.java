package org.lintas.edifact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.lintas.edifact.PassengerNameRecords.Details;
import org.lintas.edifact.PassengerNameRecords.PassengerNameRecord;
import org.lintas.edifact.PassengerNameRecords.Traveller;
import org.lintas.mrz.PartialDate;
import org.lintas.testkit.Gen;
import org.lintas.testkit.Property;

class PassengerNameRecordsWriterTests {

    private static final Envelope ENVELOPE =
            new Envelope("LINTASAIR", "BORDER", LocalDateTime.of(2026, 11, 22, 9, 15), "000077");

    private static final Gen<String> TEXT = Gen.text("ABC XYZ:+?'*.\u00e9\u4e2d", 1, 20)
            .map(text -> text.strip().replaceAll(" +", " "))
            .where(text -> !text.isEmpty()
                    && !text.startsWith("CTC")
                    && BookedName.withoutTitle(text).equals(text));

    private static final Gen<String> CODE = Gen.text("ABCDEFGHIJ", 3, 3);

    private static final Gen<PartialDate> BORN = Gen.dates(LocalDate.of(1915, 1, 1), LocalDate.of(2026, 11, 1))
            .flatMap(day -> Gen.elements(List.of(
                    PartialDate.of(day),
                    PartialDate.of(day.getYear(), day.getMonthValue()),
                    PartialDate.of(day.getYear()))));

    private static final Gen<PartialDate> VALID =
            Gen.dates(LocalDate.of(1960, 1, 1), LocalDate.of(2090, 1, 1)).map(PartialDate::of);

    private static final Flight PUSHED = flight("77", "BKK", "SIN");

    @Test
    void aRecordIsWrittenAsTheGuideHasIt() {
        Traveller anna = new Traveller(
                new Person(
                        Optional.of("O'HARA"),
                        Optional.of("ANNA"),
                        Optional.of("F"),
                        Optional.of(PartialDate.of(1974, 8, 12)),
                        Optional.of("UTOPOLIS"),
                        Optional.of("UTO"),
                        Optional.of("UTO")),
                List.of(new TravelDocumentReference(
                        Optional.of("P"),
                        Optional.of("L898902C3"),
                        Optional.of("UTO"),
                        Optional.of(PartialDate.of(2032, 4, 15)),
                        Optional.empty())),
                Optional.of("12C"),
                List.of("9991234567890"),
                List.of("LT123456"),
                List.of("0123456789"));
        PassengerNameRecord record = new PassengerNameRecord(
                Optional.of("QWERTY"),
                Optional.of("2026-10-01T10:15"),
                List.of(anna),
                List.of(PUSHED),
                new Details(
                        List.of("1 QUAY, UTOPOLIS", "CTCE A//B.C"),
                        List.of("CC VI 4111111111111111 0928"),
                        List.of("PAID 4111 1111 1111 1111"),
                        Optional.of("ASDFGH"),
                        List.of("ABI+1+BKK+LT", "SAC+++A")));
        assertThat(written("update", List.of(record)))
                .isEqualTo(
                        "UNA:+.? 'UNB+UNOC:4+LINTASAIR+BORDER+261122:0915+000077'UNH+000077+PNRGOV:13:1:IA'MSG+:141'ORG+LT'"
                                + "TVL+221126:1000:221126:1320+BKK+SIN+LT+77'EQN+1'SRC'RCI+:QWERTY::011026:1015'ADD++1 QUAY, UTOPOLIS'"
                                + "IFT+4:28+CTCE A//B.C'IFT+4:28+PAID XXXXXXXXXXXXXXX1111'TIF+O?'HARA+ANNA:A:1'FTI+LT:123456'TKT+9991234567890:T'"
                                + "SSR+DOCS:HK:1:LT:::::/P/UTO/L898902C3/UTO/12AUG74/F/15APR32/O?'HARA/ANNA++::1'"
                                + "SSR+DOCO:HK:1:LT:::::/UTOPOLIS/++::1'SSR+DOCA:HK:1:LT:::::/R/UTO++::1'"
                                + "FOP+CC:VI:XXXXXXXXXXXX1111:0928'TVL+221126:1000:221126:1320+BKK+SIN+LT+77'TIF+O?'HARA+ANNA:A:1'SSD+12C'"
                                + "TBD++1+LT:0123456789'EQN+1'RCI+:ASDFGH'ABI+1+BKK+LT'SAC+++A'UNT+26+000077'UNZ+1+000077'");
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        Gen<List<PassengerNameRecord>> records = record().list(1, 4);
        Property.forAll(
                300, records.flatMap(each -> Gen.integers(1, 9).optional().map(part -> push(part, each))), push -> {
                    PassengerNameRecords read =
                            (PassengerNameRecords) Samples.read(PassengerNameRecordsWriter.write(push, ENVELOPE))
                                    .getFirst();
                    assertThat(read.diagnostics()).isEmpty();
                    assertThat(read.function()).isEqualTo(push.function());
                    assertThat(read.header().part()).isEqualTo(push.header().part());
                    assertThat(read.header().lastPart()).isEqualTo(push.header().lastPart());
                    assertThat(read.flight()).isEqualTo(push.flight());
                    assertThat(read.records()).isEqualTo(push.records());
                });
    }

    @Test
    void aHistoryCannotEndItsRecord() {
        PassengerNameRecord odd = new PassengerNameRecord(
                Optional.of("QWERTY"),
                Optional.empty(),
                List.of(),
                List.of(),
                new Details(
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        List.of("LTS+A'SRC'B", "SRC", "UNT+1", "X?")));
        PassengerNameRecords read = (PassengerNameRecords)
                Samples.read(written("full", List.of(odd, odd))).getFirst();
        assertThat(read.records()).hasSize(2);
        assertThat(read.records().getLast().details().history()).containsExactly("LTS+A?'SRC?'B", "X??");
    }

    private static Gen<PassengerNameRecord> record() {
        Gen<List<Flight>> itineraries = Gen.elements(List.of(
                List.of(),
                List.of(PUSHED),
                List.of(flight("12", "CDG", "BKK"), PUSHED),
                List.of(flight("12", "CDG", "BKK"), flight("78", "SIN", "DPS"))));
        Gen<Details> details = TEXT.list(0, 3)
                .flatMap(texts -> TEXT.optional()
                        .map(split -> new Details(
                                texts,
                                List.of("CC VI XXXXXXXXXXXX1111", "CA"),
                                texts,
                                split,
                                split.isEmpty() ? List.of() : List.of("ABI+1+BKK", "LTS+A?+B:C"))));
        return itineraries.flatMap(itinerary -> details.flatMap(said -> traveller()
                .list(0, 4)
                .map(booked -> new PassengerNameRecord(
                        Optional.of("QWERTY"),
                        Optional.of(booked.isEmpty() ? "2026-10-01" : "2026-10-01T10:15"),
                        booked,
                        itinerary,
                        said))));
    }

    private static Gen<Traveller> traveller() {
        Gen<Person> persons = TEXT.flatMap(surname -> TEXT.optional()
                .flatMap(given -> Gen.elements(List.of("M", "F", "X"))
                        .optional()
                        .flatMap(sex -> BORN.optional()
                                .flatMap(born -> CODE.optional()
                                        .map(code -> new Person(
                                                Optional.of(surname), given, sex, born, code, code, code))))));
        Gen<List<TravelDocumentReference>> documents = CODE.optional()
                .flatMap(code -> VALID.optional()
                        .map(day -> List.of(
                                new TravelDocumentReference(
                                        Optional.of("P"), Optional.of("L898902C3"), code, day, Optional.empty()),
                                new TravelDocumentReference(
                                        Optional.of("V"),
                                        Optional.of("V1234"),
                                        code,
                                        Optional.empty(),
                                        Optional.of(PartialDate.of(2025, 2, 28))))));
        return persons.flatMap(person -> documents.flatMap(held -> Gen.integers(0, 2)
                .map(size -> new Traveller(
                        person,
                        held.subList(0, size),
                        size == 0 ? Optional.empty() : Optional.of("12C"),
                        List.of("9991234567890", "9991234567891").subList(0, size),
                        List.of("LT123456", "QV12").subList(0, size),
                        List.of("0123456789", "0123456790").subList(0, size)))));
    }

    private static Flight flight(String number, String from, String to) {
        return new Flight(
                Optional.of("LT"),
                Optional.of(number),
                List.of(new Flight.Leg(
                        Optional.of(from),
                        Optional.of(to),
                        Optional.of("2026-11-22T10:00"),
                        Optional.of("2026-11-22T13:20"))));
    }

    private static String written(String function, List<PassengerNameRecord> records) {
        PassengerNameRecords push = new PassengerNameRecords(
                push(Optional.empty(), records).header(), Verdict.ACCEPTED, List.of(), function, PUSHED, records);
        return new String(PassengerNameRecordsWriter.write(push, ENVELOPE), StandardCharsets.UTF_8);
    }

    private static PassengerNameRecords push(Optional<Integer> part, List<PassengerNameRecord> records) {
        MessageHeader header = new MessageHeader(
                "PNRGOV",
                Optional.of("13.1"),
                Optional.of("000077"),
                Optional.of("LINTASAIR"),
                part.map(OptionalInt::of).orElse(OptionalInt.empty()),
                part.map(number -> number > 4));
        return new PassengerNameRecords(
                header, Verdict.ACCEPTED, List.of(), records.size() % 2 == 0 ? "full" : "update", PUSHED, records);
    }
}
