package org.lintas.edifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.lintas.edifact.CustomsResponse.Level;
import org.lintas.edifact.CustomsResponse.Response;
import org.lintas.testkit.Gen;
import org.lintas.testkit.Property;

class CustomsResponseWriterTests {

    private static final Envelope ENVELOPE =
            new Envelope("BORDER", "LINTASAIR", LocalDateTime.of(2026, 11, 22, 9, 15), "000043");

    private static final String FREE = "ABC xyz09:+?'/*.-\u00e9\u4e2d";

    @Test
    void aPassengerIsAnsweredUnderTheReferencesOfTheCarrier() {
        CustomsResponse response = response(
                "response",
                List.of(new Response(
                        Level.PASSENGER,
                        Map.of("ABO", "00A1"),
                        Optional.of("2Z"),
                        Optional.of("SEE O'BRIEN: DESK 4+5?"))));
        assertThat(new String(CustomsResponseWriter.write(response, ENVELOPE), StandardCharsets.UTF_8))
                .isEqualTo(
                        "UNA:+.? 'UNB+UNOC:4+BORDER+LINTASAIR+261122:0915+000043'UNH+000043+CUSRES:D:05B:UN:IATA'BGM+962'"
                                + "RFF+TN:TRX900'RFF+AF:LT077'DTM+189:2611221000:201'DTM+232:2611221320:201'LOC+125+BKK'LOC+87+SIN'"
                                + "ERP+2'RFF+ABO:00A1'ERC+2Z'FTX+AAP+++SEE O?'BRIEN?: DESK 4?+5??'UNT+13+000043'UNZ+1+000043'");
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        Gen<String> word = Gen.text(FREE, 1, 30).map(String::strip).where(text -> !text.isEmpty());
        Gen<List<Response>> answers = word.map(text -> new Response(
                        text.length() % 5 == 0 ? Level.HEADER : Level.PASSENGER,
                        Map.of("ABO", text),
                        Optional.of("0Z"),
                        Optional.of(text)))
                .list(0, 20);
        Property.forAll(answers, written -> {
            for (String function : List.of("response", "unsolicited", "acknowledgement")) {
                CustomsResponse response = response(function, written);
                CustomsResponse read = (CustomsResponse) Samples.read(CustomsResponseWriter.write(response, ENVELOPE))
                        .getFirst();
                assertThat(read.diagnostics()).isEmpty();
                assertThat(read.function()).isEqualTo(function);
                assertThat(read.transaction()).isEqualTo(response.transaction());
                assertThat(read.flight()).isEqualTo(response.flight());
                assertThat(read.responses()).isEqualTo(response.responses());
            }
        });
    }

    @Test
    void anEnvelopeWithoutAPartyOrWithTooLongAReferenceIsRefused() {
        LocalDateTime at = ENVELOPE.at();
        assertThatThrownBy(() -> new Envelope("", "B", at, "1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Envelope("A", "B", at, "123456789012345"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new Envelope("A", "B", at, "12345678901234").reference()).hasSize(14);
    }

    private static CustomsResponse response(String function, List<Response> responses) {
        MessageHeader header = new MessageHeader(
                "CUSRES",
                Optional.of("D.05B"),
                Optional.of("000043"),
                Optional.of("BORDER"),
                OptionalInt.empty(),
                Optional.empty());
        Flight flight = new Flight(
                Optional.of("LT"),
                Optional.of("077"),
                List.of(new Flight.Leg(
                        Optional.of("BKK"),
                        Optional.of("SIN"),
                        Optional.of("2026-11-22T10:00"),
                        Optional.of("2026-11-22T13:20"))));
        return new CustomsResponse(
                header, Verdict.ACCEPTED, List.of(), function, Optional.of("TRX900"), flight, responses);
    }
}
