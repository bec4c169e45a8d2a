package org.lintas.passengers.internal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lintas.audit.HeardAudit;
import org.lintas.foundation.StateSettings;
import org.lintas.foundation.storage.ModuleUnderTest;
import org.lintas.mrz.StateCode;
import org.lintas.passengers.BoardingAnswer;

/** The module over a fresh database, and messages written for its tests. */
final class PassengerModule {

    static final StateSettings STATE = new StateSettings(new StateCode("QMR"), ZoneId.of("Asia/Singapore"));

    static final String ERIKSSON = """
            NAD+FL+++ERIKSSON:ANNA'
            ATT+2++F'
            DTM+329:740812'
            LOC+178+BKK'
            LOC+179+QMA'
            NAT+2+UTO'
            RFF+AVF:QWERTY'
            RFF+ABO:00A1'
            RFF+SEA:12C'
            DOC+P:110:111+L898902C3'
            DTM+36:320415'
            LOC+91+UTO'
            """;

    static final String SUHARTO = """
            NAD+FL+++SUHARTO'
            ATT+2++M'
            DTM+329:690101'
            NAT+2+IDN'
            RFF+AVF:QWERTY'
            RFF+ABO:00A2'
            DOC+P:110:111+X1234567'
            DTM+36:300101'
            LOC+91+IDN'
            """;

    private PassengerModule() {}

    /** @param more further doubles, such as somebody who judges */
    static ModuleUnderTest over(Clock clock, HeardAudit audit, Duration deadline, Object... more) {
        List<Object> beans = new ArrayList<>(List.of(more));
        beans.add(audit);
        beans.add(new InteractiveSettings(deadline, Map.of(), BoardingAnswer.OK, 100));
        beans.add(retention());
        beans.add(new UnmaskingSettings(Duration.ofHours(24)));
        return new ModuleUnderTest("org.lintas.passengers.internal", clock, STATE, beans.toArray());
    }

    /** The settings as they are unless somebody sets them. */
    private static RetentionSettings retention() {
        Duration half = Duration.ofDays(180);
        Duration five = Duration.ofDays(1825);
        return new RetentionSettings(half, half, five, half, half, five, half);
    }

    /** A message about flight LT 77 of 22 November from Bangkok with these people. */
    static byte[] message(String transaction, String begin, String... people) {
        String body = """
                UNB+UNOA:4+LINTASAIR+BORDER+261122:0915+%1$s'
                UNH+%1$s+PAXLST:D:05B:UN:IATA'
                BGM+%2$s'
                RFF+TN:%1$s'
                TDT+20+LT077+++LT'
                LOC+125+BKK'
                DTM+189:2611221000:201'
                LOC+87+QMA'
                DTM+232:2611221320:201'
                """.formatted(transaction, begin) + String.join("", people);
        return (body + "UNT+" + body.lines().count() + "+" + transaction + "'\nUNZ+1+" + transaction + "'\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
