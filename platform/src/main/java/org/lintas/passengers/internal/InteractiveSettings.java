package org.lintas.passengers.internal;

import java.time.Duration;
import java.util.Map;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.passengers.BoardingAnswer;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code lintas.passengers.interactive.*}.
 *
 * @param deadline longest wait of a carrier for an answer, 100 ms to 30 s
 * @param deadlines exceptions, by the subject of the carrier's credential
 * @param lateAnswer what is answered when the deadline comes first: OK, ADDITIONAL_CHECK or INSUFFICIENT
 * @param messagesMax most messages that are judged or wait to be at the same time, 1 to 100,000
 */
@ConfigurationProperties("lintas.passengers.interactive")
record InteractiveSettings(
        @DefaultValue("2s") Duration deadline,
        @DefaultValue Map<String, Duration> deadlines,
        @DefaultValue("OK") BoardingAnswer lateAnswer,
        @DefaultValue("1000") int messagesMax) {

    private static final Duration DEADLINE_MIN = Duration.ofMillis(100);
    private static final Duration DEADLINE_MAX = Duration.ofSeconds(30);
    private static final int MESSAGES_MAX = 100_000;

    /** Copies the exceptions and refuses values out of range. */
    InteractiveSettings {
        deadlines = Map.copyOf(deadlines);
        check(deadline);
        deadlines.values().forEach(InteractiveSettings::check);
        if (lateAnswer.compareTo(BoardingAnswer.NOT_OK) >= 0) {
            throw new LintasException(
                    ErrorCode.SETTING_INVALID,
                    "lintas.passengers.interactive.late-answer is OK, ADDITIONAL_CHECK or INSUFFICIENT.");
        }
        if (messagesMax < 1 || messagesMax > MESSAGES_MAX) {
            throw new LintasException(
                    ErrorCode.SETTING_INVALID, "lintas.passengers.interactive.messages-max is 1 to 100,000.");
        }
    }

    private static void check(Duration deadline) {
        if (deadline.compareTo(DEADLINE_MIN) < 0 || deadline.compareTo(DEADLINE_MAX) > 0) {
            throw new LintasException(
                    ErrorCode.SETTING_INVALID, "lintas.passengers.interactive.deadline is 100 ms to 30 s.");
        }
    }

    Duration deadline(String sender) {
        return deadlines.getOrDefault(sender, deadline);
    }
}
