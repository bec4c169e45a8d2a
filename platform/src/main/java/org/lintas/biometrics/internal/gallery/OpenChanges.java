package org.lintas.biometrics.internal.gallery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import org.lintas.biometrics.GalleryName;

/** The changes that Kafka did not take: each stays here until Kafka has what the database says of its entry. Thread-safe. */
final class OpenChanges {

    /** Entries that are kept by number; for more, their partitions are compared whole. 100 bytes each. */
    static final int ENTRIES_MAX = 100_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<EntryKey, Boolean> deletions = new LinkedHashMap<>();
    private final long[] begun = new long[GallerySettings.PARTITIONS];

    /**
     * How many changes wait.
     *
     * @param all of every kind
     * @param deletions those that remove somebody
     */
    record Count(int all, int deletions) {}

    /** Somebody is about to write a change, which the database has already. */
    void begin(EntryKey key) {
        lock.lock();
        try {
            begun[key.partition()]++;
        } finally {
            lock.unlock();
        }
    }

    /** How many changes were begun in each partition so far. */
    long[] begun() {
        lock.lock();
        try {
            return begun.clone();
        } finally {
            lock.unlock();
        }
    }

    /** Kafka did not take a change; false when there are too many to keep. */
    boolean failed(EntryKey key, boolean deletion) {
        lock.lock();
        try {
            if (deletions.size() >= ENTRIES_MAX && !deletions.containsKey(key)) {
                return false;
            }
            deletions.put(key, deletion);
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Kafka took a change of an entry of which an earlier one may be open: searches go by the later one. */
    void taken(EntryKey key, boolean deletion) {
        lock.lock();
        try {
            deletions.replace(key, deletion);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Kafka took what the database said of an entry.
     *
     * @param before {@link #begun()} before the database was asked
     * @return false, and the entry is to be settled once more, when a change was begun in its partition since
     */
    boolean settled(EntryKey key, long[] before) {
        lock.lock();
        try {
            if (begun[key.partition()] != before[key.partition()]) {
                return false;
            }
            deletions.remove(key);
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** The longest open ones first. */
    List<EntryKey> oldest(int most) {
        lock.lock();
        try {
            return new ArrayList<>(deletions.keySet().stream().limit(most).toList());
        } finally {
            lock.unlock();
        }
    }

    Count count() {
        lock.lock();
        try {
            int removing = (int)
                    deletions.values().stream().filter(deletion -> deletion).count();
            return new Count(deletions.size(), removing);
        } finally {
            lock.unlock();
        }
    }

    /** Whether an entry is removed, though matchers may still give it. */
    boolean deleted(EntryKey key) {
        lock.lock();
        try {
            return deletions.getOrDefault(key, false);
        } finally {
            lock.unlock();
        }
    }

    /** The partitions that lack somebody of a gallery, or have an earlier state. */
    Set<Integer> lacking(GalleryName gallery) {
        Set<Integer> lacking = new TreeSet<>();
        lock.lock();
        try {
            deletions.forEach((key, deletion) -> {
                if (!deletion && key.gallery().equals(gallery)) {
                    lacking.add(key.partition());
                }
            });
        } finally {
            lock.unlock();
        }
        return lacking;
    }
}
