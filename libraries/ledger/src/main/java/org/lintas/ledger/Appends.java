package org.lintas.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The queue of entries that wait for the next write. Bounded in bytes: who comes when it is full waits. */
final class Appends {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition drained = lock.newCondition();
    private List<Append> waiting = new ArrayList<>();
    private long waitingBytes;

    /** Entries of one caller and, after the write, their place. */
    static final class Append {

        private final List<byte[]> entries;
        private volatile long firstIndex = -1;

        private Append(List<byte[]> entries) {
            this.entries = entries;
        }

        List<byte[]> entries() {
            return entries;
        }

        void written(long first) {
            firstIndex = first;
        }

        boolean isWritten() {
            return firstIndex >= 0;
        }

        long firstIndex() {
            return firstIndex;
        }
    }

    Append add(List<byte[]> entries, long bytes) {
        lock.lock();
        try {
            while (waitingBytes > 0 && waitingBytes + bytes > Ledger.MAX_BATCH_BYTES) {
                drained.awaitUninterruptibly();
            }
            Append append = new Append(entries);
            waiting.add(append);
            waitingBytes += bytes;
            return append;
        } finally {
            lock.unlock();
        }
    }

    /** Everything that waits, in order of arrival. */
    List<Append> take() {
        lock.lock();
        try {
            List<Append> taken = waiting;
            waiting = new ArrayList<>();
            waitingBytes = 0;
            drained.signalAll();
            return taken;
        } finally {
            lock.unlock();
        }
    }
}
