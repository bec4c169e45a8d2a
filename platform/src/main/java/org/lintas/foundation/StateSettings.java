package org.lintas.foundation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.lintas.mrz.StateCode;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code lintas.state.*}: whose border this is.
 *
 * <p>The defaults name no real State: {@code QMR} lies in the range QMA-QZZ, which ISO 3166-1 leaves to users and Doc 9303-3 does not
 * use; it is Meranda, whose border the demonstration simulates. Its clocks show UTC+8 the whole year, the middle of the region that
 * Lintas was built for.
 *
 * @param code the State's code of Doc 9303-3; holders of its documents with this nationality are citizens
 * @param zone the time zone in which a day of entry or exit begins and ends
 */
@ConfigurationProperties("lintas.state")
public record StateSettings(
        @DefaultValue("QMR") StateCode code,
        @DefaultValue("Asia/Singapore") ZoneId zone) {

    /** The State's calendar day at an instant. */
    public LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }
}
