package org.lintas.edifact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintas.edifact.PassengerNameRecords.PassengerNameRecord;
import org.lintas.edifact.PassengerNameRecords.Traveller;

/** Bookings in the shapes in which reservation systems send them. */
class BookingShapesTests {

    private static final String HEAD = """
            UNB+IATA:1+LT+BORDER+261122:0900+77'
            UNH+1+PNRGOV:13:1:IA+REF77'
            MSG+:22'
            ORG+LT:BKK'
            TVL+221126:1000:221126:1320+BKK+SIN+LT+77'
            EQN+1'
            SRC'
            RCI+LT:QWERTY::011026:1015'
            """;

    private static final String FLIGHT = "TVL+221126:1000:221126:1320+BKK+SIN+LT+77:Y'\n";

    @Test
    void aDocumentGoesToWhomItNamesAlsoWhereTheInfantsStandsWithTheAdult() {
        PassengerNameRecord record = record("""
                TIF+HOLT:I+MARTHA MRS:A:2:1'
                SSR+DOCS:HK:1:LT:::::/P/UTO/512700001/UTO/20SEP25/FI/25OCT29/HOLT/POLLY JANE/'
                SSR+DOCS:HK:1:LT:::::/P/UTO/509200002/UTO/01JUL88/F/12NOV32/HOLT/MARTHA RUTH/'
                TIF+HOLT:I+POLLY:IN:3'
                """ + FLIGHT + """
                SSR+INFT:HK:1:LT:::BKK:SIN:HOLT/POLLY 20SEP25+::2'
                SSR+DOCS:HK:1:LT:::BKK:SIN:/P/UTO/512700001/UTO/20SEP25/FI/25OCT29/HOLT/POLLY JANE/+::2'
                SSR+DOCS:HK:1:LT:::BKK:SIN:/P/UTO/509200002/UTO/01JUL88/F/12NOV32/HOLT/MARTHA RUTH/+::2'
                """);
        assertThat(record.travellers()).hasSize(2);
        assertThat(numbers(record, 0)).containsExactly("509200002");
        assertThat(numbers(record, 1)).containsExactly("512700001");
        assertThat(record.travellers().getFirst().person().givenNames()).contains("MARTHA RUTH");
        assertThat(record.travellers().getLast().person().givenNames()).contains("POLLY JANE");
        assertThat(record.travellers().getLast().person().sex()).contains("F");
        assertThat(record.travellers().getLast().person().dateOfBirth()).hasToString("Optional[2025-09-20]");
    }

    @Test
    void anInfantWithoutADocumentHasTheDateOfBirthOfItsService() {
        PassengerNameRecord record = record("""
                TIF+HOLT+MARTHAMRS:A:2'
                TIF+HOLT+POLLY:IN:3'
                """ + FLIGHT + "SSR+INFT:HK:1:LT:::BKK:SIN:HOLT/POLLY 20SEP25+::2'\n");
        assertThat(record.travellers().getLast().person().dateOfBirth()).hasToString("Optional[2025-09-20]");
        assertThat(record.travellers().getFirst().person().dateOfBirth()).isEmpty();
    }

    @Test
    void aDocumentIsReadWhateverItsSenderLeavesOut() {
        assertThat(document("/P/UTO/L898902C3/UTO/12AUG74/F/15APR32/ERIKSSON/ANNA/MARIA"))
                .isEqualTo("P UTO L898902C3 2032-04-15 UTO 1974-08-12 F ANNA MARIA");
        assertThat(document("//UTO/L898902C3//12AUG74/F/15APR32/ERIKSSON/ANNAMRS/MARIA"))
                .isEqualTo("- UTO L898902C3 2032-04-15 - 1974-08-12 F ANNA MARIA");
        assertThat(document("/////12AUG74/F//ERIKSSON/ANNA")).isEqualTo("none - 1974-08-12 F ANNA");
        assertThat(document("////UTO/12AUG74/F//ERIKSSON/ANNA")).isEqualTo("none UTO 1974-08-12 F ANNA");
        assertThat(document("//P/P00266142/12AUG74/F/28MAY33/ERIKSSON/ANNA"))
                .isEqualTo("P - P00266142 2033-05-28 - 1974-08-12 F ANNA");
        assertThat(document("//UTO/P00266142/12AUG74/F/28MAY33/ERIKSSON/ANNA"))
                .isEqualTo("- UTO P00266142 2033-05-28 - 1974-08-12 F ANNA");
        assertThat(document("P/UTO/36263623/QVL/12AUG74/F/12APR29/ERIKSSON/ANNA/H"))
                .isEqualTo("P UTO 36263623 2029-04-12 QVL 1974-08-12 F ANNA H");
        assertThat(document("/P/UTO/L898902C3/UTO/12AUG74/F/15APR32/ERIKSSON/ANNA-1ERIKSSON/ANNAMRS"))
                .isEqualTo("P UTO L898902C3 2032-04-15 UTO 1974-08-12 F ANNA");
        assertThat(document("P/UTO/X9")).isEqualTo("P UTO X9 - - - - ANNA");
        assertThat(document("/P/UTO/L898902C3/UTO/12AUG74/F/15APR32/ERIKSSON/ANNA::1"))
                .isEqualTo("P UTO L898902C3 2032-04-15 UTO 1974-08-12 F ANNA");
    }

    @Test
    void aVisaOrPermitIsReadWithOrWithoutThePlaceOfBirth() {
        Traveller placed = record("TIF+SMED+JANMR:A:1'SSR+DOCO:HK:1:LT:::::/UTOPOLIS/V/8675309/QUAY/22DEC25/QMR+::001'")
                .travellers()
                .getFirst();
        assertThat(placed.person().placeOfBirth()).contains("UTOPOLIS");
        assertThat(placed.documents().getFirst().number()).contains("8675309");
        assertThat(placed.documents().getFirst().issuer()).contains("QMR");
        Traveller unplaced = record("TIF+SMED+JANMR:A:1'SSR+DOCO:HK:1:LT:::BKK:SIN:0001Y28JUN//R/1234567890123///QMR'")
                .travellers()
                .getFirst();
        assertThat(unplaced.person().placeOfBirth()).isEmpty();
        assertThat(unplaced.documents().getFirst().type()).contains("R");
        assertThat(unplaced.documents().getFirst().number()).contains("1234567890123");
    }

    @Test
    void titlesAreNoNames() {
        for (String written : List.of("JANMR", "JAN MR", "JAN", "JAN DR", "JANMSTR")) {
            assertThat(record("TIF+SMED+" + written + ":A:1'")
                            .travellers()
                            .getFirst()
                            .person()
                            .givenNames())
                    .as(written)
                    .contains("JAN");
        }
        assertThat(record("TIF+SMED+AMR:A:1'").travellers().getFirst().person().givenNames())
                .contains("AMR");
        assertThat(record("TIF+SMED+ADAMS:A:1'")
                        .travellers()
                        .getFirst()
                        .person()
                        .givenNames())
                .contains("ADAMS");
    }

    @Test
    void flightsArriveOnTheDayTheyLeaveUnlessSaidOtherwise() {
        PassengerNameRecord record = record("""
                TIF+SMED+JANMR:A:1'
                TVL+221126:1420::2120+WDH+ADD+LT+834:B'
                TVL+231126:1335:1505+ADD+BKK+LT:QV+8749:B'
                TVL+++++624:M'
                TVL+221126:1000+BKK+SIN+LT+77:Y'
                TRA+QV+1524:W'
                MSG+8'
                TVL+221126:1500:251126+SIN:HARBOUR ARMS++VN+67576:ROH'
                """);
        assertThat(record.itinerary())
                .extracting(flight -> flight.carrier().orElseThrow()
                        + flight.number().orElseThrow() + " "
                        + flight.legs().getFirst().arrival().orElse("-"))
                .containsExactly("LT834 2026-11-22T21:20", "LT8749 2026-11-23T15:05", "LT77 -");
        assertThat(record.details().remarks()).anyMatch(remark -> remark.contains("HARBOUR ARMS"));
    }

    @Test
    void theSeatIsThatOfTheFlightForWhichRecordsArePushed() {
        PassengerNameRecord record = record("""
                TIF+SMED+JANMR:A:1'
                TIF+SMED+PIAMRS:A:2'
                TVL+211126:1420::2120+WDH+BKK+LT+834:B'
                SSR+SEAT:HK:2:LT:::WDH:BKK+4A::1+4B::2'
                TRI++1:::1'
                TIF+SMED+JANMR:A:1'
                SSD+5A++++Y'
                """ + FLIGHT + """
                SSR+SEAT:HK:2:LT:::BKK:SIN++38E::1+39G::2'
                TRI++BKK-168:::1'
                SSD+012D++++J'
                """);
        assertThat(record.travellers())
                .extracting(traveller -> traveller.seat().orElse("-"))
                .containsExactly("012D", "39G");
        assertThat(record("TIF+SMED+JANMR:A:1'" + FLIGHT + "SSR+SEAT:HK:1:LT:::BKK:SIN+XXX::1'SSD+XXX++++Y'")
                        .travellers()
                        .getFirst()
                        .seat())
                .isEmpty();
        assertThat(record("TIF+SMED+JANMR:A:1'" + FLIGHT + "SSR+NSST:HK:001:YY:::BKK:SIN:LT 0077 +074E::1'")
                        .travellers()
                        .getFirst()
                        .seat())
                .contains("074E");
    }

    @Test
    void tagsOfBagsAreToldOnceAndNothingElseOfTheirSegment() {
        PassengerNameRecord record = record("TIF+SMED+JANMR:A:1'" + FLIGHT + """
                TBD++3:33:700++HP:BKK-168+618:0123456789:2:SIN+618:0123456787:722356:SIN'
                TBD++02:44:701+++LT:0447::SIN:006+LT:0447::SIN:006+LT:::SIN:006'
                """);
        assertThat(record.travellers().getFirst().bags()).containsExactly("0123456789", "0123456787", "0447");
    }

    @Test
    void contactsAndMembershipsAreToldWhereverTheyStand() {
        PassengerNameRecord record = record("""
                SSR+CTCM:HK:1:LT:::::/180012345'
                IFT+4:28::LT+CTCR 00115555555555'
                IFT+4:28::LT+CTCE JAN.SMED//EXAMPLE.ORG'
                IFT+4:28::LT+VEGETARIAN'
                TIF+SMED+JANMR:A:1'
                FTI+LT:123456:::ELITE+QV:998877'
                SSR+FQTV:HK:1:LT:::::/QR1234567890-SMED/JAN'
                """);
        assertThat(record.details().contacts())
                .containsExactly("CTCM /180012345", "CTCR 00115555555555", "CTCE JAN.SMED//EXAMPLE.ORG");
        assertThat(record.details().remarks()).containsExactly("VEGETARIAN");
        assertThat(record.travellers().getFirst().frequentFlyer())
                .containsExactly("LT123456", "QV998877", "QR1234567890");
    }

    @Test
    void theBookingIsThatOfItsBeginAndDividedOnlyWhereItSaysSo() {
        PassengerNameRecords push = (PassengerNameRecords)
                Samples.read(HEAD.replace("RCI+LT:QWERTY::011026:1015'", "EQN+1'RCI+LT:QWERTY:011026:1015+1S:EVFSDI'")
                                + "TIF+SMED+JANMR:A:1'" + FLIGHT + "RCI+LT:OTHER1'UNT+9+1'UNZ+1+77'")
                        .getFirst();
        PassengerNameRecord record = push.records().getFirst();
        assertThat(record.locator()).contains("QWERTY");
        assertThat(record.created()).contains("2026-10-01T10:15");
        assertThat(record.details().split()).isEmpty();
        assertThat(record("TIF+SMED+JANMR:A:1'" + FLIGHT + "EQN+1'RCI+LT:ABCDEF'")
                        .details()
                        .split())
                .contains("ABCDEF");
    }

    private static String document(String text) {
        Traveller traveller = record("TIF+ERIKSSON+ANNAMRS:A:1'SSR+DOCS:HK:1:LT:::::" + text + "'")
                .travellers()
                .getFirst();
        String document = traveller.documents().isEmpty()
                ? "none"
                : "%s %s %s %s"
                        .formatted(
                                traveller.documents().getFirst().type().orElse("-"),
                                traveller.documents().getFirst().issuer().orElse("-"),
                                traveller.documents().getFirst().number().orElse("-"),
                                traveller
                                        .documents()
                                        .getFirst()
                                        .expiry()
                                        .map(Object::toString)
                                        .orElse("-"));
        Person person = traveller.person();
        return "%s %s %s %s %s"
                .formatted(
                        document,
                        person.nationality().orElse("-"),
                        person.dateOfBirth().map(Object::toString).orElse("-"),
                        person.sex().orElse("-"),
                        person.givenNames().orElse("-"));
    }

    private static List<String> numbers(PassengerNameRecord record, int traveller) {
        return record.travellers().get(traveller).documents().stream()
                .flatMap(document -> document.number().stream())
                .toList();
    }

    private static PassengerNameRecord record(String segments) {
        PassengerNameRecords push = (PassengerNameRecords)
                Samples.read(HEAD + segments + "UNT+9+1'UNZ+1+77'").getFirst();
        assertThat(push.diagnostics()).allSatisfy(odd -> assertThat(odd.code()).isEqualTo("segment-count"));
        return push.records().getFirst();
    }
}
