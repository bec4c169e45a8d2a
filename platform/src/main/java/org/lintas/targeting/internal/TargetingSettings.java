package org.lintas.targeting.internal;

import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code lintas.targeting.*}.
 *
 * @param backTestThreads threads of a trial of rules on past flights, 1 to 64; 0 for half of the cores
 */
@ConfigurationProperties("lintas.targeting")
record TargetingSettings(@DefaultValue("0") int backTestThreads) {

    private static final int THREADS_MAX = 64;

    /** Refuses a value out of range. */
    TargetingSettings {
        if (backTestThreads < 0 || backTestThreads > THREADS_MAX) {
            throw new LintasException(
                    ErrorCode.SETTING_INVALID, "lintas.targeting.back-test-threads is 0 to %d.".formatted(THREADS_MAX));
        }
    }

    int threads() {
        return backTestThreads == 0 ? Math.max(1, Runtime.getRuntime().availableProcessors() / 2) : backTestThreads;
    }
}
