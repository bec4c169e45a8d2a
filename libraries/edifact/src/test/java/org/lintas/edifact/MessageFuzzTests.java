package org.lintas.edifact;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintas.testkit.Gen;
import org.lintas.testkit.Property;

/** Whatever an input holds, it is read with diagnostics or refused, and nothing else. */
class MessageFuzzTests {

    private static final String BOOKING = """
            UNA:+.?*'UNB+IATA:1+LT+BORDER+261122:0900+77'UNH+1+PNRGOV:13:1:IA+REF77+01:C'MSG+:22'ORG+LT:BKK'
            TVL+221126:1000:221126:1320+BKK+SIN+LT+77'EQN+2'SRC'RCI+LT:QWERTY::011026:1015+1S:XX'
            ADD++702:1 QUAY:UTOPOLIS:::UT::0123'TIF+ERIKSSON:A+ANNAMRS:A:2'FTI+LT:123456'IFT+4:28::LT+CTCE A//B.C'
            SSR+DOCS:HK:1:LT:::::/P/UTO/L898902C3/UTO/12AUG74/F/15APR32/ERIKSSON/ANNA-1X/Y+::2'SSR+DOCO:HK:1:LT:::::/U/V/8/Q/22DEC25/QMR'
            SSR+DOCA:HK:1:LT:::::/R/UTO/1 QUAY'SSR+FQTV:HK:1:LT:::::/QR1234-X'SSR+INFT:HK:1:LT:::BKK:SIN:HOLT/POLLY 20SEP25+::2'
            TKT+9991234567890:T:1'FOP+CC:::0:VI:4111111111111111:0928'TVL+221126:1000::1320+BKK+SIN+LT:QV+77:Y'TVL+++++303:Y'
            SSR+SEAT:HK:2:LT:::BKK:SIN++38E::1+39G::2'TRI++BKK-1:::2'SSD+12C::::Y'TBD++3:33:700++HP:BKK-168+618:0123456789:2:SIN'
            MSG+8'TVL+221126:1500:251126+SIN:ARMS++VN+6:ROH'EQN+1'RCI+LT:ASDFGH'ABI+1'LTS+X'UNT+26+1'UNZ+1+77'""";

    private static final String ANSWER = """
            UNB+UNOA:4+B+A+261122:0915+43'UNH+1+CUSRES:D:05B:UN:IATA'BGM+962'RFF+TN:T'RFF+AF:LT77'DTM+189:2611221000:201'LOC+125+BKK'
            LOC+87+SIN'ERP+2'RFF+AVF:Q'ERC+1Z'FTX+AAP+++A:B'UNT+12+1'UNZ+1+43'""";

    private static final String SYNTAX_REPORT = """
            UNB+UNOA:4+B+A+261122:0915+9'UNH+1+CONTRL:4:1:UN'UCI+42+A:ZZ+B+7'UCM+1+PAXLST:D:05B:UN+4+13+UNT+2:1'UCS+7+12'UCD+39+3:2'UNT+6+1'UNZ+1+9'""";

    private static final String RECEIPT_AND_REQUEST = """
            UNB+IATA:1+B+A+261122:0915+9'UNH+1+ACKRES:11:1:IA'MSG+:22+7'EQN+2'ERC+118'IFT+3+NO FLIGHT+CALL US'UNT+6+1'
            UNH+2+GOVREQ:11:1:IA'MSG+:43'ORG+UTO'TVL+221126:1000+BKK+SIN+LT+77'SRC'RCI+LT:QWERTY'TIF+ERIKSSON+ANNA'IFT+3+X'UNT+9+2'UNZ+2+9'""";

    static Stream<byte[]> messages() {
        return Stream.of(
                        Samples.list(1, Samples.ERIKSSON),
                        BOOKING,
                        ANSWER,
                        BOOKING.replace("'", "\""),
                        SYNTAX_REPORT,
                        RECEIPT_AND_REQUEST,
                        XmlRecordsReaderTests.PUSH,
                        CsvListReaderTests.LIST,
                        "UNB+UNOA:4+A'")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("messages")
    @FuzzTest(maxDuration = "10m")
    void anyInputIsReadOrRefused(byte[] bytes) {
        read(bytes);
    }

    @Test
    void messagesWithSomeBytesChangedAreReadOrRefused() {
        List<byte[]> seeds = messages().toList();
        Gen<byte[]> mutants =
                Gen.elements(seeds).flatMap(seed -> Gen.longs(0, Long.MAX_VALUE).map(key -> mutant(seed, key)));
        Property.forAll(5_000, mutants, MessageFuzzTests::read);
    }

    /** Some bytes changed, taken out or doubled; separators more often than others. */
    private static byte[] mutant(byte[] seed, long key) {
        Random random = new Random(key);
        StringBuilder text = new StringBuilder(new String(seed, StandardCharsets.ISO_8859_1));
        for (int change = random.nextInt(1, 12); change > 0; change--) {
            int at = random.nextInt(text.length());
            char with = random.nextBoolean() ? "+:'?*/\u001d\n ".charAt(random.nextInt(9)) : (char) random.nextInt(256);
            switch (random.nextInt(3)) {
                case 0 -> text.setCharAt(at, with);
                case 1 -> text.deleteCharAt(at);
                default -> text.insert(at, with);
            }
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void read(byte[] bytes) {
        try {
            for (Message message : EdifactReader.read(bytes, Samples.REFERENCE)) {
                assertThat(message.verdict()).isNotNull();
                for (Diagnostic each : message.diagnostics()) {
                    Diagnostic.Span span = each.span();
                    assertThat(span.offset()).isBetween(0, bytes.length);
                    assertThat(span.offset() + span.length()).isBetween(0, bytes.length);
                }
            }
        } catch (EdifactRefusedException refused) {
            assertThat(refused).hasMessageContaining("than");
        }
    }
}
