package org.lintas.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * {@code ./lintas bench pnrgov [RECORDS]}: a push of 127 records of two passengers each, if not said, read to objects on one core, beside a bare tokenizer and
 * StAEDI in the same run. One JSON object for each figure to standard output.
 */
final class PnrgovScenario {

    private static final int RECORDS = 127;
    private static final int PASSENGERS_OF_RECORD = 2;

    private PnrgovScenario() {}

    /** Measures. */
    public static void main(String[] arguments) throws IOException {
        int records = arguments.length > 0 ? Integer.parseInt(arguments[0]) : RECORDS;
        new MessageRates(message(records), records * PASSENGERS_OF_RECORD).measure();
    }

    private static byte[] message(int records) {
        StringBuilder text = new StringBuilder(
                "UNA:+.?*'UNB+IATA:1+LT+BORDER+261123:0900+77'UNH+1+PNRGOV:13:1:IA+REF77'MSG+:22'ORG+LT:BKK'"
                        + "TVL+231126:1000:231126:1320+BKK+SIN+LT+77'EQN+%d'".formatted(records));
        for (int number = 0; number < records; number++) {
            text.append(
                    "SRC'RCI+LT:Q%05d::011026:1015'DAT+700:221126:1316+710:221126:1120'ORG+LT:BKK+70379193:BKK+++A+UT:UTD+D050517'"
                            .formatted(number));
            text.append("ADD++702:1 QUAY:UTOPOLIS:::UT::226608671236'");
            for (int person = 1; person <= PASSENGERS_OF_RECORD; person++) {
                text.append(person(number, person));
            }
            text.append(flight("221126:1420::2120+WDH+BKK+LT+834:B", "WDH:BKK"))
                    .append(flight("231126:1000:231126:1320+BKK+SIN+LT+77:Y", "BKK:SIN"))
                    .append("ABI+1+:BKKRR+BKK++LT'");
        }
        int segments = 7 + records * (6 + PASSENGERS_OF_RECORD * 11 + 18);
        return text.append("UNT+%d+1'UNZ+1+77'".formatted(segments)).toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String person(int number, int person) {
        return ("TIF+ERIKSSON%1$03d+ANNA%2$sMRS:A:%2$d'FTI+LT:%1$06d:::ELITE'IFT+4:28::YY+CTCE ANNA.E//EXAMPLE.ORG'REF+:%1$09d'FAR+N+++++'"
                        + "SSR+DOCS:HK::LT:::::/P/UTO/L8%1$07d/UTO/12AUG74/F/15APR32/ERIKSSON%1$03d/ANNA%2$s/MARIA'TKT+999%1$010d:T:1'"
                        + "MON+B:94.34:UTD+T:100.00:UTD'DAT+710:221126'FOP+CC::100.00:VI:XXXXXXXXXXXX9198:0328'IFT+4:43+ANNA ERIKSSON+1 QUAY+46486'")
                .replace("%2$s", person == 1 ? "A" : "B")
                .formatted(number, person);
    }

    private static String flight(String travel, String leg) {
        return "TVL+%s'APD+777'SSR+SEAT:HK:2:LT:::%s+12A::1+12B::2'DAT+2:221126:1301'TRI++1:::1'SSD+12A++++Y'TBD++01:53:701+++LT:0443::SIN:006'"
                        .formatted(travel, leg)
                + "TRI++2:::2'SSD+12B++++Y'";
    }
}
