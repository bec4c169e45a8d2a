package org.lintas.inspections.internal;

import java.time.Duration;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code lintas.inspections.*}.
 *
 * @param liveMax most inspections in memory at a time, 1-100,000; more are refused with a lack of resources
 * @param idle an inspection that nothing happened to for this long is abandoned, 10 s to 1 h
 * @param comparisonWait longest wait for a running comparison of faces when a gate concludes, 100 ms to 30 s
 */
@ConfigurationProperties("lintas.inspections")
record InspectionSettings(
        @DefaultValue("1000") int liveMax,
        @DefaultValue("3m") Duration idle,
        @DefaultValue("5s") Duration comparisonWait) {

    private static final int LIVE_MAX = 100_000;

    InspectionSettings {
        demand(liveMax >= 1 && liveMax <= LIVE_MAX, "live-max", "1 to 100000");
        demand(within(idle, Duration.ofSeconds(10), Duration.ofHours(1)), "idle", "10s to 1h");
        demand(
                within(comparisonWait, Duration.ofMillis(100), Duration.ofSeconds(30)),
                "comparison-wait",
                "100ms to 30s");
    }

    private static boolean within(Duration value, Duration least, Duration most) {
        return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }

    private static void demand(boolean met, String setting, String range) {
        if (!met) {
            throw new LintasException(
                    ErrorCode.SETTING_INVALID, "lintas.inspections.%s must be %s.".formatted(setting, range));
        }
    }
}
