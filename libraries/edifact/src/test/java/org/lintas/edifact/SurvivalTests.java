package org.lintas.edifact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What messages of carriers have that loses whole messages elsewhere: one test each, and a good passenger behind it who is read as if nothing had been. */
class SurvivalTests {

    private static final String HEAD =
            "UNH+1+PAXLST:D:05B:UN:IATA'BGM+745'TDT+20+LT77'LOC+125+BKK'DTM+189:2611221000:201'LOC+87+SIN'";

    private static final String GOOD =
            "NAD+FL+++ERIKSSON:ANNA'ATT+2++F'DTM+329:740812'NAT+2+UTO'DOC+P:110:111+L898902C3'DTM+36:320415'LOC+91+UTO'";

    @Test
    void anUnknownPlaceIsKept() {
        assertThat(survivor("NAD+FL+++SMED:JAN'LOC+999+QQQ'").references()).containsEntry("LOC999", "QQQ");
    }

    @Test
    void aReferenceToATicketIsKept() {
        assertThat(survivor("NAD+FL+++SMED:JAN'RFF+YZY:9991234567890'").references())
                .containsEntry("YZY", "9991234567890");
    }

    @Test
    void anUnknownReferenceAndAnEmptyOneAreNoHarm() {
        assertThat(survivor("NAD+FL+++SMED:JAN'RFF+QQQ:1'RFF+'RFF'").references())
                .containsEntry("QQQ", "1");
    }

    @Test
    void anUnknownSegmentIsNoHarm() {
        assertThat(survivor("NAD+FL+++SMED:JAN'QQQ+1:2+3'").person().surname()).contains("SMED");
    }

    @Test
    void segmentsOutOfOrderAreRead() {
        Passenger odd =
                survivor("NAD+FL+++SMED:JAN'LOC+91+UTO'NAT+2+UTO'DOC+P+X1'DTM+329:720907'LOC+178+BKK'ATT+2++M'");
        assertThat(odd.person().nationality()).contains("UTO");
        assertThat(odd.person().sex()).contains("M");
        assertThat(odd.route().embarkation()).contains("BKK");
    }

    @Test
    void anUnknownGenderIsSaidAndXIsKept() {
        assertThat(survivor("NAD+FL+++SMED:JAN'ATT+2++X'").person().sex()).contains("X");
        assertThat(survivor("NAD+FL+++SMED:JAN'ATT+2++Q'").person().sex()).isEmpty();
    }

    @Test
    void aMissingCountIsNoHarm() {
        PassengerList list = list(HEAD + GOOD + "UNT+14+1'");
        assertThat(list.diagnostics()).isEmpty();
        assertThat(list.purpose().control().passengers()).isEmpty();
        assertGood(list.passengers().getFirst());
    }

    @Test
    void aCloseOutOfThoseNotOnBoardNamesThem() {
        PassengerList list =
                list("UNH+1+PAXLST:D:05B:UN:IATA'BGM+266+CLNB'TDT+20+LT77'NAD+ZZZ'RFF+ABO:A1'CNT+42:1'UNT+7+1'");
        assertThat(list.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(list.purpose().function()).isEqualTo("close-not-on-board");
        assertThat(list.passengers().getFirst().references()).containsEntry("ABO", "A1");
    }

    @Test
    void everyPartOfAMessageIsRead() {
        List<Message> parts = Samples.read(HEAD.replace("IATA'", "IATA+R+01:C'") + GOOD + "UNT+14+1'"
                + HEAD.replace("UNH+1", "UNH+2").replace("IATA'", "IATA+R+02:F'") + GOOD + "UNT+14+2'");
        assertThat(parts).hasSize(2);
        assertThat(parts)
                .extracting(part -> part.header().lastPart().orElseThrow())
                .containsExactly(false, true);
        parts.forEach(part -> assertGood(((PassengerList) part).passengers().getFirst()));
    }

    @Test
    void aReleasedReleaseCharacterBeforeASeparatorReleasesNothingElse() {
        Passenger odd = survivor("NAD+FL+++O?'NEIL??:JAN??'");
        assertThat(odd.person().surname()).contains("O'NEIL?");
        assertThat(odd.person().givenNames()).contains("JAN?");
    }

    @Test
    void aDateOfBirthInEightDigitsOrUnknownInPartIsNoOtherDate() {
        assertThat(survivor("NAD+FL+++SMED:JAN'DTM+329:19720907:102'").person().dateOfBirth())
                .hasToString("Optional[1972-09-07]");
        assertThat(survivor("NAD+FL+++SMED:JAN'DTM+329:720000'").person().dateOfBirth())
                .hasToString("Optional[1972]");
    }

    @Test
    void anAdviceWithABlankForTheRepetitionSeparatorIsReadInSyntaxVersion4() {
        PassengerList list = list("UNA:+.? 'UNB+UNOA:4+LT+B+261122:0915+1'" + HEAD + "NAD+FL+++DE LA CRUZ:JUAN CARLOS'"
                + GOOD + "UNT+15+1'UNZ+1+1'");
        assertThat(list.diagnostics()).isEmpty();
        assertThat(list.passengers().getFirst().person().givenNames()).contains("JUAN CARLOS");
        assertGood(list.passengers().getLast());
    }

    @Test
    void aFaultIsFoundByItsBytes() {
        String message = HEAD + "NAD+FL+++SM\u00c9D:JAN'DTM+329:99ZZ12'" + GOOD + "UNT+16+1'";
        PassengerList list = list(message);
        Diagnostic fault = list.diagnostics().getFirst();
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        assertThat(fault.code()).isEqualTo("date-unreadable");
        assertThat(new String(bytes, fault.span().offset(), fault.span().length(), StandardCharsets.UTF_8))
                .startsWith("DTM+329:99ZZ12");
        assertGood(list.passengers().getLast());
    }

    /** The odd passenger, behind whom a good one is read whole. */
    private static Passenger survivor(String odd) {
        PassengerList list = list(HEAD + odd + GOOD + "CNT+42:2'UNT+99+1'");
        assertThat(list.verdict()).isNotEqualTo(Verdict.REJECTED);
        assertThat(list.passengers()).hasSize(2);
        assertGood(list.passengers().getLast());
        return list.passengers().getFirst();
    }

    private static PassengerList list(String message) {
        return Samples.passengerList(message);
    }

    private static void assertGood(Passenger passenger) {
        assertThat(passenger.person().surname()).contains("ERIKSSON");
        assertThat(passenger.person().dateOfBirth()).hasToString("Optional[1974-08-12]");
        assertThat(passenger.documents()).hasSize(1);
        assertThat(passenger.documents().getFirst().number()).contains("L898902C3");
        assertThat(passenger.documents().getFirst().expiry()).hasToString("Optional[2032-04-15]");
    }
}
