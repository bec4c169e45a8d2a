package org.lintas.watchlists.internal;

import java.time.Duration;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long is kept who was looked up.
 *
 * @param screeningsKept without hits, so that a new entry finds travellers of the last days, 1 h to 90 days
 * @param hitsKept with hits, for their review, 1 to 1,825 days
 * @param knownNotHitsFor how long it holds that a traveller is not who an entry seeks, 1 to 730 days
 */
@ConfigurationProperties("lintas.watchlists")
record ScreeningSettings(
        @DefaultValue("30d") Duration screeningsKept,
        @DefaultValue("365d") Duration hitsKept,
        @DefaultValue("365d") Duration knownNotHitsFor) {

    private static final Duration SCREENINGS_KEPT_MAX = Duration.ofDays(90);
    private static final Duration HITS_KEPT_MAX = Duration.ofDays(1_825);
    private static final Duration KNOWN_NOT_HITS_FOR_MAX = Duration.ofDays(730);

    ScreeningSettings {
        demand(within(screeningsKept, Duration.ofHours(1), SCREENINGS_KEPT_MAX), "screenings-kept", "1h to 90d");
        demand(within(hitsKept, Duration.ofDays(1), HITS_KEPT_MAX), "hits-kept", "1d to 1825d");
        demand(within(knownNotHitsFor, Duration.ofDays(1), KNOWN_NOT_HITS_FOR_MAX), "known-not-hits-for", "1d to 730d");
    }

    private static boolean within(Duration value, Duration least, Duration most) {
        return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }

    private static void demand(boolean met, String setting, String range) {
        if (!met) {
            throw new LintasException(
                    ErrorCode.SETTING_INVALID, "lintas.watchlists.%s must be %s.".formatted(setting, range));
        }
    }
}
