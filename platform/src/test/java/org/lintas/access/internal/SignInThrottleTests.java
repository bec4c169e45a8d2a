package org.lintas.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SignInThrottleTests {

    private final StandingClock clock = new StandingClock();
    private final SignInThrottle throttle = new SignInThrottle(clock);

    @Test
    void theLastTryInTheBoundIsAllowedAndTheNextIsNot() {
        fail("a", SignInThrottle.FAILURES_MAX - 1);
        assertThat(throttle.allows("a")).isTrue();
        fail("a", 1);
        assertThat(throttle.allows("a")).isFalse();
        assertThat(throttle.allows("b")).isTrue();
    }

    @Test
    void failuresAreForgottenAfterTheirTimeAndAfterASuccess() {
        fail("a", SignInThrottle.FAILURES_MAX);
        clock.now = clock.now.plus(SignInThrottle.WINDOW).minusMillis(1);
        assertThat(throttle.allows("a")).isFalse();
        clock.now = clock.now.plusMillis(1);
        assertThat(throttle.allows("a")).isTrue();
        fail("b", SignInThrottle.FAILURES_MAX);
        throttle.succeeded("b");
        assertThat(throttle.allows("b")).isTrue();
    }

    @Test
    void noMoreKeysAreRememberedThanTheBound() {
        for (int key = 0; key <= SignInThrottle.KEYS_MAX; key++) {
            throttle.failed("key " + key);
        }
        assertThat(throttle.keys()).isEqualTo(SignInThrottle.KEYS_MAX);
    }

    private void fail(String key, int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed(key);
        }
    }

    /** A clock that stands until it is told otherwise. */
    private static final class StandingClock extends Clock {

        private Instant now = Instant.parse("2026-11-22T12:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
