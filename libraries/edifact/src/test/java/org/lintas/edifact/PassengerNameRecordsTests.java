package org.lintas.edifact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PassengerNameRecordsTests {

    private static final String PUSH = """
            UNA:+.?*'
            UNB+IATA:1+LT+BORDER+261122:0900+77'
            UNH+1+PNRGOV:13:1:IA+REF77+01:C'
            MSG+:22'
            ORG+LT:BKK'
            TVL+221126:1000:221126:1320+BKK+SIN+LT+77'
            EQN+2'
            SRC '
            RCI+LT:QWERTY::011026:1015'
            SSR+DOCS:HK:1:LT:::::/P/UTO/L898902C3/UTO/12AUG74/F/15APR32/ERIKSSON/ANNA/MARIA++::2'
            IFT+4:28::LT+VEGETARIAN * PLEASE'
            TIF+SMED:A+JAN MR:A:1'
            FTI+LT:123456'
            TIF+ERIKSSON:A+ANNA MRS:A:2'
            TKT+9991234567890:T:1'
            FOP+CC:::0:VI:4111111111111111:0928'
            TVL+221126:1000:221126:1320+BKK+SIN+LT+77:Y'
            TIF+SMED:A+JAN MR:A:1'
            SSD+12C::::Y'
            EQN+1'
            RCI+LT:ASDFGH'
            ABI+1+BKK+LT'
            SAC+++A'
            FOP+CC:::0:VI:4111111111111111:0928'
            SRC'
            RCI+LT:ZXCVBN'
            TIF+SUHARTO:A'
            UNT+26+1'
            UNZ+1+77'
            """;

    @Test
    void recordsAreReadApart() {
        PassengerNameRecords push = (PassengerNameRecords) Samples.read(PUSH).getFirst();
        assertThat(push.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(push.flight().legs().getFirst().departure()).contains("2026-11-22T10:00");
        assertThat(push.records()).hasSize(2);
        assertThat(push.records().getLast().travellers().getFirst().person().surname())
                .contains("SUHARTO");
        PassengerNameRecords.PassengerNameRecord first = push.records().getFirst();
        assertThat(first.locator()).contains("QWERTY");
        assertThat(first.created()).contains("2026-10-01T10:15");
        assertThat(first.details().remarks()).containsExactly("VEGETARIAN * PLEASE");
        assertThat(first.details().split()).contains("ASDFGH");
        assertThat(first.details().history()).hasSize(3).noneMatch(each -> each.contains("4111"));
        assertThat(first.itinerary()).hasSize(1);
    }

    @Test
    void aDocumentOfTheWholeBookingGoesToWhoseReferenceItGives() {
        PassengerNameRecords push = (PassengerNameRecords) Samples.read(PUSH).getFirst();
        List<PassengerNameRecords.Traveller> travellers =
                push.records().getFirst().travellers();
        assertThat(travellers).hasSize(2);
        assertThat(travellers.getFirst().documents()).isEmpty();
        assertThat(travellers.getFirst().seat()).contains("12C");
        assertThat(travellers.getFirst().frequentFlyer()).containsExactly("LT123456");
        assertThat(travellers.getLast().documents().getFirst().number()).contains("L898902C3");
        assertThat(travellers.getLast().person().dateOfBirth()).hasToString("Optional[1974-08-12]");
        assertThat(travellers.getLast().tickets()).containsExactly("9991234567890");
    }

    @Test
    void accountNumbersAreMasked() {
        PassengerNameRecords push = (PassengerNameRecords) Samples.read(PUSH).getFirst();
        assertThat(push.records().getFirst().details().payments()).containsExactly("CC 0 VI XXXXXXXXXXXX1111 0928");
    }

    @Test
    void aCardNumberInGroupsIsMaskedAndATicketNumberIsNot() {
        PassengerNameRecords push = (PassengerNameRecords)
                Samples.read(PUSH.replace("VEGETARIAN * PLEASE", "PAID 4111 1111 1111 1111 FOR 9991234567890"))
                        .getFirst();
        assertThat(push.records().getFirst().details().remarks())
                .containsExactly("PAID XXXXXXXXXXXXXXX1111 FOR 9991234567890");
    }

    @Test
    void aSeatThatWasAskedForGoesToWhoseReferenceItGives() {
        PassengerNameRecords push = (PassengerNameRecords) Samples.read(PUSH.replace(
                        "FTI+LT:123456'",
                        "FTI+LT:123456'TIF+ERIKSSON:A+ANNA MRS:A:2'SSR+SEAT:HK:2:LT:::BKK:SIN+14A::1+14B::2'"))
                .getFirst();
        assertThat(push.records().getFirst().travellers())
                .extracting(PassengerNameRecords.Traveller::seat)
                .containsExactly(Optional.of("12C"), Optional.of("14B"));
    }
}
