package org.lintas.simulators.authority;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.DERUTCTime;
import org.bouncycastle.asn1.x509.Time;

/** Instants as certificates hold them: UTCTime up to 2049, GeneralizedTime after (RFC 5280, 4.1.2.5). */
final class CertificateTimes {

    private static final DateTimeFormatter TWO_DIGIT_YEAR =
            DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter FOUR_DIGIT_YEAR =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Instant FIRST_GENERALIZED = startOf(LocalDate.of(2050, 1, 1));

    private CertificateTimes() {}

    static Time of(Instant instant) {
        return instant.isBefore(FIRST_GENERALIZED)
                ? new Time(new DERUTCTime(TWO_DIGIT_YEAR.format(instant)))
                : new Time(generalized(instant));
    }

    static Time of(LocalDate day) {
        return of(startOf(day));
    }

    static DERGeneralizedTime generalized(Instant instant) {
        return new DERGeneralizedTime(FOUR_DIGIT_YEAR.format(instant));
    }

    static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
