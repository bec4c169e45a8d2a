package org.lintas.lanes.internal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.lintas.lanes.Devices;

/** The commands for one device, numbered; a device that asks waits until there is one. Keeps the newest {@value #KEPT_MAX}. */
final class CommandQueue {

    /** Commands kept for a device that asks late: ten travellers' worth. */
    static final int KEPT_MAX = 100;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition added = lock.newCondition();
    private final ArrayDeque<Devices.Command> commands = new ArrayDeque<>();
    private long last;

    void add(CommandType type, @Nullable String transaction, @Nullable String message, @Nullable String permit) {
        add(number -> new Devices.Command(number, type.wire(), transaction, message, permit, null));
    }

    /** Words for the traveller of a transaction, about one finger or none in particular. */
    void show(String transaction, String message, @Nullable String finger) {
        add(number -> new Devices.Command(number, CommandType.SHOW.wire(), transaction, message, null, finger));
    }

    private void add(LongFunction<Devices.Command> numbered) {
        lock.lock();
        try {
            last++;
            commands.addLast(numbered.apply(last));
            if (commands.size() > KEPT_MAX) {
                commands.removeFirst();
            }
            added.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Forgets everything: a device that attaches anew starts from nothing. */
    void clear() {
        lock.lock();
        try {
            commands.clear();
        } finally {
            lock.unlock();
        }
    }

    /** Commands numbered over {@code after}, as soon as there are any, or none after {@code wait}. */
    List<Devices.Command> after(long after, Duration wait) throws InterruptedException {
        lock.lock();
        try {
            long nanosLeft = wait.toNanos();
            while (nothingAfter(after) && nanosLeft > 0) {
                nanosLeft = added.awaitNanos(nanosLeft);
            }
            return commands.stream().filter(command -> command.number() > after).toList();
        } finally {
            lock.unlock();
        }
    }

    private boolean nothingAfter(long after) {
        return commands.isEmpty() || commands.getLast().number() <= after;
    }
}
