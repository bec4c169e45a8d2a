package org.lintas.passengers.internal;

import java.time.Duration;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code lintas.passengers.unmasking.*}.
 *
 * @param validFor how long a masked journey may be seen after another person agreed, 15 minutes to 7 days
 */
@ConfigurationProperties("lintas.passengers.unmasking")
record UnmaskingSettings(@DefaultValue("24h") Duration validFor) {

    private static final Duration VALID_MIN = Duration.ofMinutes(15);
    private static final Duration VALID_MAX = Duration.ofDays(7);

    /** Refuses a value out of range. */
    UnmaskingSettings {
        if (validFor.compareTo(VALID_MIN) < 0 || validFor.compareTo(VALID_MAX) > 0) {
            throw new LintasException(
                    ErrorCode.SETTING_INVALID, "lintas.passengers.unmasking.valid-for is 15 minutes to 7 days.");
        }
    }
}
