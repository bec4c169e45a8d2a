package org.lintas.simulators.chip;

import java.time.Duration;

/** Lets time pass; tests give one that only counts. */
@FunctionalInterface
public interface Sleeper {

    /** Waits this long, or less when the thread is interrupted; the interrupt stays set. */
    void sleep(Duration time);

    /** Really waits. */
    static Sleeper real() {
        return time -> {
            try {
                Thread.sleep(time);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }
}
