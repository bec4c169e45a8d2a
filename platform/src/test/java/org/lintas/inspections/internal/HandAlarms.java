package org.lintas.inspections.internal;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Alarms that ring when the test says so. */
final class HandAlarms implements Alarms {

    private final List<Pending> pending = new CopyOnWriteArrayList<>();

    private record Pending(Duration delay, Runnable action) {}

    @Override
    public Alarm after(Duration delay, Runnable action) {
        Pending one = new Pending(delay, action);
        pending.add(one);
        return () -> pending.remove(one);
    }

    int set() {
        return pending.size();
    }

    /** Rings every alarm set for this time or less. */
    void ring(Duration passed) {
        for (Pending one : List.copyOf(pending)) {
            if (one.delay().compareTo(passed) <= 0 && pending.remove(one)) {
                one.action().run();
            }
        }
    }
}
