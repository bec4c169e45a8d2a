package org.lintas.simulators.airport;

import java.time.Duration;

/**
 * How long people take. A factor of 0 makes them as fast as the machine; 1 is a person of ordinary speed.
 *
 * @param factor 0 and up
 */
record Rhythm(double factor) {

    /** A few steps: to the reader, into the gate, out of it. */
    private static final Duration STEPS = Duration.ofMillis(1_500);

    /** To look into the camera. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    void walk() {
        pause(scaled(STEPS));
    }

    void look() {
        pause(scaled(LOOK));
    }

    /** Waits; returns at once when interrupted. */
    void pause(Duration duration) {
        if (duration.isZero()) {
            return;
        }
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration scaled(Duration duration) {
        return Duration.ofNanos((long) (duration.toNanos() * factor));
    }
}
