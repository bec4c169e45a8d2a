package org.lintas.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock in UTC that stands still until a test moves it. Thread-safe. */
public final class SetClock extends Clock {

    private final AtomicReference<Instant> now;

    /** Stands at an instant. */
    public SetClock(Instant now) {
        this.now = new AtomicReference<>(now);
    }

    /** Puts the clock to an instant. */
    public void set(Instant instant) {
        now.set(instant);
    }

    /** Moves the clock by a span, which may be negative. */
    public void advance(Duration span) {
        now.updateAndGet(instant -> instant.plus(span));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** Not offered: a zone belongs to the calculation, not to the clock. */
    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("a set clock stays in UTC");
    }
}
