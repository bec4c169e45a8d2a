package org.lintas.emrtd.signatures;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What was found out before: at most so many entries, the one unused for longest goes first. Thread-safe.
 *
 * @param <K> what was asked
 * @param <V> what was found
 */
public final class Remembered<K, V> {

    private final int entriesMax;
    private final ReentrantLock lock = new ReentrantLock();
    private final SequencedMap<K, V> entries = new LinkedHashMap<>(16, 0.75f, true);

    /** Remembers at most so many entries. */
    public Remembered(int entriesMax) {
        this.entriesMax = entriesMax;
    }

    /** What was found for a key; empty if it was never asked or is forgotten. */
    public Optional<V> find(K key) {
        lock.lock();
        try {
            return Optional.ofNullable(entries.get(key));
        } finally {
            lock.unlock();
        }
    }

    /** Keeps what was found, unless another thread was faster; gives what is kept. */
    public V keep(K key, V found) {
        lock.lock();
        try {
            V known = entries.putIfAbsent(key, found);
            if (entries.size() > entriesMax) {
                entries.pollFirstEntry();
            }
            return known == null ? found : known;
        } finally {
            lock.unlock();
        }
    }

    /** Entries at present. */
    public int size() {
        lock.lock();
        try {
            return entries.size();
        } finally {
            lock.unlock();
        }
    }
}
