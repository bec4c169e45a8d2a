package org.lintas.edifact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CustomsResponseTests {

    @Test
    void answersOfTheMessageAndOfPassengersAreTold() {
        CustomsResponse response = (CustomsResponse) Samples.read("""
                UNB+UNOA:4+BORDER+LINTASAIR+261122:0915+000043'
                UNH+1+CUSRES:D:05B:UN:IATA'
                BGM+962'
                RFF+TN:TRX900'
                RFF+AF:LT077'
                DTM+189:2611221000:201'
                DTM+232:2611221320:201'
                LOC+125+BKK'
                LOC+87+SIN'
                ERP+1'
                ERC+0'
                ERP+2'
                RFF+AVF:QWERTY'
                RFF+ABO:00A1'
                ERC+1Z'
                FTX+AAP+++DO NOT BOARD:CALL 123'
                UNT+16+1'
                UNZ+1+000043'
                """).getFirst();
        assertThat(response.diagnostics()).isEmpty();
        assertThat(response.function()).isEqualTo("response");
        assertThat(response.transaction()).contains("TRX900");
        assertThat(response.flight().number()).contains("077");
        assertThat(response.flight().legs().getFirst().departure()).contains("2026-11-22T10:00");
        assertThat(response.responses()).hasSize(2);
        assertThat(response.responses().getFirst().level()).isEqualTo(CustomsResponse.Level.HEADER);
        CustomsResponse.Response passenger = response.responses().getLast();
        assertThat(passenger.level()).isEqualTo(CustomsResponse.Level.PASSENGER);
        assertThat(passenger.code()).contains("1Z");
        assertThat(passenger.text()).contains("DO NOT BOARD CALL 123");
        assertThat(passenger.references()).containsEntry("ABO", "00A1");
    }
}
