package org.lintas.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * {@code ./lintas bench paxlst [PASSENGERS]}: a passenger list of 260 passengers, if not said, read to objects on one core, beside a bare tokenizer and StAEDI in
 * the same run. One JSON object for each figure to standard output.
 */
final class PaxlstScenario {

    private static final int PASSENGERS = 260;

    private PaxlstScenario() {}

    /** Measures. */
    public static void main(String[] arguments) throws IOException {
        int passengers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : PASSENGERS;
        new MessageRates(message(passengers), passengers).measure();
    }

    private static byte[] message(int passengers) {
        StringBuilder text = new StringBuilder("UNA:+.?*'UNB+UNOA:3+LINTASAIR+BORDER+261123:0915+42++APIS'"
                + "UNG+PAXLST+LINTASAIR+BORDER+261123:0915+1+UN+D:05B'UNH+PAX001+PAXLST:D:05B:UN:IATA+LT77/261123/1000+01:F'BGM+745'"
                + "RFF+TN:TRX900'NAD+MS+++DUTY OFFICER'COM+0123 456:TE'TDT+20+LT077+++LT'LOC+125+BKK'DTM+189:2611231000:201'LOC+87+SIN'"
                + "DTM+232:2611231320:201'");
        for (int number = 0; number < passengers; number++) {
            text.append(
                    "NAD+FL+++ERIKSSON%1$03d:ANNA:MARIA'ATT+2++F'DTM+329:740812'MEA+CT++:2'GEI+4+173'LOC+22+SIN'LOC+178+BKK'LOC+179+SIN'"
                            .formatted(number));
            text.append(
                    "LOC+174+UTO'NAT+2+UTO'RFF+AVF:Q%1$05d'RFF+ABO:%1$06d'RFF+SEA:%1$dC'DOC+P:110:111+L8%1$07d'DTM+36:320415'LOC+91+UTO'"
                            .formatted(number));
        }
        text.append("CNT+42:%d'UNT+%d+PAX001'UNE+1+1'UNZ+1+42'".formatted(passengers, 13 + 16 * passengers));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
