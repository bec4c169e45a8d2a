package org.lintas.emrtd;

/** Hears each step of a reading as it happens, on the reading thread; must return quickly, as the chip waits. */
@FunctionalInterface
public interface ReadingListener {

    /** One step ended. What it throws ends the reading and reaches the caller of the reader. */
    void onStep(ReadingStep step);

    /** Listens to nothing. */
    static ReadingListener none() {
        return step -> {};
    }
}
