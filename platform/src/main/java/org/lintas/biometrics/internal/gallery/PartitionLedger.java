package org.lintas.biometrics.internal.gallery;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.lintas.biometrics.GalleryName;

/** What the node knows of the partitions: how far they were written, how many entries they should have, which are reconciled. */
final class PartitionLedger {

    private final ReentrantLock lock = new ReentrantLock();
    private final long[] written = new long[GallerySettings.PARTITIONS];
    private final long[] doubts = new long[GallerySettings.PARTITIONS];
    private final long[] cleared = new long[GallerySettings.PARTITIONS];
    private final Map<GalleryName, int[]> entries = new HashMap<>();
    private volatile boolean topicKnown;

    PartitionLedger() {
        // After a start nobody knows what Kafka has.
        Arrays.fill(doubts, 1);
    }

    /** The topic is there, with all its partitions. */
    void topicKnown(Map<Integer, Long> ends) {
        ends.forEach(this::written);
        topicKnown = true;
    }

    /** Whether anything may be written. */
    boolean topicKnown() {
        return topicKnown;
    }

    /** Kafka has everything of a partition before this offset. */
    void written(int partition, long before) {
        locked(() -> written[partition] = Math.max(written[partition], before));
    }

    /** The offset that each partition must have reached to have seen everything. */
    Map<Integer, Long> written() {
        Map<Integer, Long> offsets = new HashMap<>();
        locked(() -> {
            for (int i = 0; i < written.length; i++) {
                offsets.put(i, written[i]);
            }
        });
        return offsets;
    }

    /** An entry more or less is enrolled. */
    void enrolled(EntryKey key, int change) {
        locked(() -> counts(key.gallery())[key.partition()] += change);
    }

    /** So many are enrolled, by partition. */
    void enrolled(GalleryName gallery, int[] counted) {
        locked(() -> System.arraycopy(counted, 0, counts(gallery), 0, counted.length));
    }

    /** So many are enrolled in a partition, which has seen everything. */
    void counted(GalleryName gallery, int partition, int counted) {
        locked(() -> {
            if (doubts[partition] == cleared[partition]) {
                counts(gallery)[partition] = counted;
            }
        });
    }

    /** How many should be in each partition. */
    int[] expected(GalleryName gallery) {
        lock.lock();
        try {
            return Arrays.stream(counts(gallery))
                    .map(count -> Math.max(0, count))
                    .toArray();
        } finally {
            lock.unlock();
        }
    }

    /** Something may lack in a partition that nobody remembers: it is to be compared. */
    void doubt(int partition) {
        locked(() -> doubts[partition]++);
    }

    /** A partition was compared and is as the database says, but for what came into doubt since. */
    void reconciled(int partition, long doubt) {
        locked(() -> cleared[partition] = doubt);
    }

    /** The partitions that may lack something that is enrolled, each with the number of its latest doubt. */
    Map<Integer, Long> unreconciled() {
        Map<Integer, Long> open = new TreeMap<>();
        locked(() -> {
            for (int i = 0; i < doubts.length; i++) {
                if (doubts[i] != cleared[i]) {
                    open.put(i, doubts[i]);
                }
            }
        });
        return open;
    }

    private int[] counts(GalleryName gallery) {
        return entries.computeIfAbsent(gallery, name -> new int[GallerySettings.PARTITIONS]);
    }

    private void locked(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }
}
