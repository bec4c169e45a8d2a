package org.lintas.lanes.internal;

import org.jspecify.annotations.Nullable;

/** One call at a time that another thread can break off by an interrupt, which reaches nothing else. Thread-safe. */
final class BreakableCall {

    private @Nullable Thread inside;
    private long breaks;
    private boolean closed;

    /** What is broken off. */
    interface Call<T> {
        T make() throws InterruptedException;
    }

    /** How often calls were broken off so far: read before it is decided what to call. */
    synchronized long breaks() {
        return breaks;
    }

    synchronized boolean closed() {
        return closed;
    }

    /** Ends the call that is made, if any, and one that was decided on before. */
    synchronized void breakOff() {
        breaks++;
        if (inside != null) {
            inside.interrupt();
        }
    }

    /** Ends the call, and lets none begin. */
    synchronized void close() {
        closed = true;
        breakOff();
    }

    /** Makes a call that was decided on after so many breaks. */
    <T> T make(long decidedAfter, Call<T> call) throws InterruptedException {
        enter(decidedAfter);
        try {
            return call.make();
        } finally {
            leave();
        }
    }

    private synchronized void enter(long decidedAfter) throws InterruptedException {
        if (closed || breaks != decidedAfter) {
            throw new InterruptedException("broken off before it began");
        }
        inside = Thread.currentThread();
    }

    /** An interrupt that came too late is nobody's. */
    private synchronized void leave() {
        inside = null;
        if (Thread.interrupted()) {
            breaks++;
        }
    }
}
