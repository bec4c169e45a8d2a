package org.lintas.edifact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lintas.mrz.PartialDate;

class PassengerListTests {

    @Test
    void aWholeListIsReadWithoutADiagnostic() {
        PassengerList list = Samples.passengerList(Samples.list(1, Samples.ERIKSSON));
        assertThat(list.diagnostics()).isEmpty();
        assertThat(list.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(list.header().directory()).contains("D.05B");
        assertThat(list.header().sender()).contains("LINTASAIR");
        assertThat(list.purpose().function()).isEqualTo("full");
        assertThat(list.purpose().transaction()).contains("TRX900");
        assertThat(list.purpose().control().passengers()).contains(1);
        assertThat(list.flight())
                .isEqualTo(new Flight(
                        Optional.of("LT"),
                        Optional.of("077"),
                        List.of(new Flight.Leg(
                                Optional.of("BKK"),
                                Optional.of("SIN"),
                                Optional.of("2026-11-22T10:00"),
                                Optional.of("2026-11-22T13:20")))));
        Passenger passenger = list.passengers().getFirst();
        assertThat(passenger.person())
                .isEqualTo(new Person(
                        Optional.of("ERIKSSON"),
                        Optional.of("ANNA MARIA"),
                        Optional.of("F"),
                        Optional.of(PartialDate.of(1974, 8, 12)),
                        Optional.of("UTOPOLIS"),
                        Optional.of("UTO"),
                        Optional.of("UTO")));
        assertThat(passenger.documents())
                .containsExactly(new TravelDocumentReference(
                        Optional.of("P"),
                        Optional.of("L898902C3"),
                        Optional.of("UTO"),
                        Optional.of(PartialDate.of(2032, 4, 15)),
                        Optional.empty()));
        assertThat(passenger.references()).containsEntry("AVF", "QWERTY").containsEntry("SEA", "12C");
        assertThat(passenger.bags())
                .isEqualTo(new Passenger.Bags(Optional.of(2), Optional.of(31.0), List.of("LT000123", "LT000124")));
        assertThat(passenger.details().verified()).contains(true);
    }

    @Test
    void oneOddPassengerCostsNoOther() {
        String odd = "NAD+FL'\nDTM+329:99ZZ12'\nRFF+ABO:2'\n";
        PassengerList list = Samples.passengerList(Samples.list(3, Samples.ERIKSSON, odd, Samples.ERIKSSON));
        assertThat(list.verdict()).isEqualTo(Verdict.PARTIAL);
        assertThat(list.passengers()).hasSize(3);
        assertThat(list.passengers().getFirst().person())
                .isEqualTo(list.passengers().getLast().person());
        assertThat(list.diagnostics()).extracting(Diagnostic::code).containsExactly("date-unreadable", "name-missing");
    }

    @Test
    void aMononymIsASurname() {
        PassengerList list = Samples.passengerList(Samples.list(1, "NAD+FL+++SUHARTO'\n"));
        assertThat(list.passengers().getFirst().person().surname()).contains("SUHARTO");
        assertThat(list.passengers().getFirst().person().givenNames()).isEmpty();
        assertThat(list.verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void unknownCodesAndSegmentsOutOfOrderAreKept() {
        String passenger =
                "NAD+FM+++SMED:JAN'\nNAT+2+UTO'\nLOC+999+QQQ'\nRFF+YZY:1234567890123:1'\nLOC+178+BKK'\nXYZ+1'\nATT+2++X'\n";
        PassengerList list = Samples.passengerList(Samples.list(0, passenger));
        Passenger member = list.crew().getFirst();
        assertThat(member.route().embarkation()).contains("BKK");
        assertThat(member.person().sex()).contains("X");
        assertThat(member.references()).containsEntry("YZY", "1234567890123").containsEntry("LOC999", "QQQ");
        assertThat(list.diagnostics()).extracting(Diagnostic::code).containsExactly("code-unknown", "segment-unknown");
        assertThat(list.verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void datesAreReadAsFarAsTheyAreKnown() {
        assertThat(birth("720907")).isEqualTo("1972-09-07");
        assertThat(birth("19720907:102")).isEqualTo("1972-09-07");
        assertThat(birth("720000")).isEqualTo("1972");
        assertThat(birth("720900")).isEqualTo("1972-09");
        assertThat(birth("261231")).isEqualTo("1926-12-31");
        assertThat(birth("07SEP72")).isEqualTo("1972-09-07");
    }

    private static String birth(String text) {
        PassengerList list = Samples.passengerList(Samples.list(1, "NAD+FL+++A:B'\nDTM+329:" + text + "'\n"));
        return list.passengers().getFirst().person().dateOfBirth().orElseThrow().toString();
    }

    @Test
    void aCloseOutNamesPeopleByTheirReferences() {
        String message =
                "UNH+1+PAXLST:D:05B:UN:IATA'BGM+266+CLOB'TDT+20+LT77'NAD+ZZZ'RFF+ABO:A1'NAD+ZZZ'CNT+42:120'UNT+8+1'";
        PassengerList list = Samples.passengerList(message);
        assertThat(list.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(list.purpose().function()).isEqualTo("close-on-board");
        assertThat(list.passengers()).hasSize(1);
        assertThat(list.diagnostics()).isEmpty();
    }

    @Test
    void partsOfAMessageSayWhichTheyAre() {
        PassengerList list =
                Samples.passengerList("UNH+1+PAXLST:D:12B:UN:IATA+REF+02:F'BGM+745'NAD+FL+++A:B'CNT+42:400'UNT+5+1'");
        assertThat(list.header().part()).hasValue(2);
        assertThat(list.header().lastPart()).contains(true);
        assertThat(list.diagnostics()).isEmpty();
    }

    @Test
    void wrongCountsAreSaid() {
        PassengerList list = Samples.passengerList("UNH+1+PAXLST:D:12B:UN'BGM+745'NAD+FL+++A:B'CNT+42:4'UNT+9+1'");
        assertThat(list.diagnostics()).extracting(Diagnostic::code).containsExactly("segment-count", "control-total");
    }

    @Test
    void withoutAnAdviceTheTerminatorIsWhatStandsBeforeTheNextServiceSegment() {
        PassengerList list = Samples.passengerList("""
                UNB+SIRE:4+LINTASAIR+BORDER+261122:0915+42++IAPI"
                UNG+PAXLST+LINTASAIR+BORDER+261122:0915+1+UN+D:05B"
                UNH+1+PAXLST:D:05B:UN:IATA+42+01:F"
                BGM+745"
                RFF+TN:0000100"
                TDT+20+LT77+++LT"
                LOC+125+BKK"
                DTM+189: 2611221000:201"
                LOC+87+SIN"
                DTM+232:2611221320:201"
                NAD+FL+++O'HARA:JI WON"
                ATT+2++2"
                DTM+329:19560620:102"
                DOC++"
                DTM+36:190919"
                LOC+91+"
                DOC+P:110:ZZZ+E6397444822"
                DTM+36:300909"
                LOC+91+UTO"
                MEA+CT++4"
                FTX+BAG+++NULL"
                CNT+42:1"
                UNT+21+1"
                UNE+1+1"
                UNZ+1+42"
                """);
        assertThat(list.diagnostics()).isEmpty();
        assertThat(list.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(list.flight().legs().getFirst().departure()).contains("2026-11-22T10:00");
        Passenger passenger = list.passengers().getFirst();
        assertThat(passenger.person().surname()).contains("O'HARA");
        assertThat(passenger.person().sex()).contains("F");
        assertThat(passenger.person().dateOfBirth()).hasToString("Optional[1956-06-20]");
        assertThat(passenger.documents()).hasSize(1);
        assertThat(passenger.documents().getFirst().number()).contains("E6397444822");
        assertThat(passenger.bags().pieces()).contains(4);
        assertThat(passenger.bags().tags()).isEmpty();
    }

    @Test
    void withoutAnAdviceTheSeparatorsAreThoseOfTheHead() {
        PassengerList list = Samples.passengerList("""
                UNB*UNOA:4*LINTASAIR:ZZ*BORDER:ZZ*261122:0915*42**APIS$
                UNG *PAXLST*LINTASAIR:ZZ*BORDER:ZZ*261122:0915*1*UN*D:02B$
                UNH*PAX001*PAXLST:D:02B:UN:IATA**01:F$
                BGM*745$
                TDT*20*LT77$
                LOC*125*BKK$
                DTM*189:2611221000:201$
                LOC*87*SIN$
                NAD*FL***O'HARA+SON:ANNA:$
                DOC*P:110:111*L898902C3$
                CNT*42:1$
                UNT*10*PAX001$
                UNE*1*1$
                UNZ*1*42$
                """);
        assertThat(list.diagnostics()).isEmpty();
        assertThat(list.flight().number()).contains("77");
        assertThat(list.passengers().getFirst().person().surname()).contains("O'HARA+SON");
        assertThat(list.passengers().getFirst().person().givenNames()).contains("ANNA");
    }
}
