package org.lintas.edifact;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** Messages written for the tests of this library. */
final class Samples {

    static final LocalDate REFERENCE = LocalDate.of(2026, 11, 22);

    static final String HEAD = """
            UNA:+.? '
            UNB+UNOA:4+LINTASAIR+BORDER+261122:0915+000042'
            UNG+PAXLST+LINTASAIR:ZZ+BORDER:ZZ+261122:0915+1+UN+D:05B'
            UNH+PAX001+PAXLST:D:05B:UN:IATA+LT77/261122/1000'
            BGM+745'
            RFF+TN:TRX900:::1'
            NAD+MS+++DUTY OFFICER'
            COM+0123 456:TE'
            TDT+20+LT077+++LT'
            LOC+125+BKK'
            DTM+189:2611221000:201'
            LOC+87+SIN'
            DTM+232:2611221320:201'
            """;

    static final String ERIKSSON = """
            NAD+FL+++ERIKSSON:ANNA:MARIA+1 HARBOUR STREET+UTOPOLIS+++UTO'
            ATT+2++F'
            DTM+329:740812'
            MEA+CT++:2'
            MEA+WT++KGM:31'
            GEI+4+173'
            FTX+BAG+++LT000123:2'
            LOC+22+SIN'
            LOC+178+BKK'
            LOC+179+SIN'
            LOC+174+UTO'
            LOC+180+:::UTOPOLIS'
            NAT+2+UTO'
            RFF+AVF:QWERTY'
            RFF+ABO:00A1'
            RFF+SEA:12C'
            DOC+P:110:111+L898902C3'
            DTM+36:320415'
            LOC+91+UTO'
            """;

    private Samples() {}

    /** A list of these passengers, with the right counts. */
    static String list(int people, String... passengers) {
        String body = HEAD + String.join("", passengers) + "CNT+42:" + people + "'\n";
        return body + "UNT+" + (body.lines().count() - 2) + "+PAX001'\nUNE+1+1'\nUNZ+1+000042'\n";
    }

    static List<Message> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    static List<Message> read(byte[] bytes) {
        try {
            return EdifactReader.read(bytes, REFERENCE);
        } catch (EdifactRefusedException refused) {
            throw new AssertionError(refused);
        }
    }

    static PassengerList passengerList(String text) {
        return (PassengerList) read(text).getFirst();
    }
}
