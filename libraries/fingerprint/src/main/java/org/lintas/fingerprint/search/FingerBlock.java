package org.lintas.fingerprint.search;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.Optional;

/**
 * {@link #SLOTS} slots of a gallery outside the heap: a row for each finger, in memory that is taken once somebody has that finger, and
 * an entry number and version. The memory model is that of the face gallery: a version is odd while its slot is in use; the writer sets it
 * odd with release after it wrote, and even before it wipes; a reader that finds the same odd version before and after saw one person.
 */
final class FingerBlock {

    /** Slots in a block: two megabytes a finger. */
    static final int SLOTS = 1 << 12;

    /** What stands for a slot that is not in use. */
    static final int NOBODY = -1;

    private static final long LABEL_BYTES = 16;
    private static final long ALIGNMENT = 64;
    private static final VarHandle VERSION = JAVA_LONG.varHandle();

    private final MemorySegment labels = Arena.ofAuto().allocate(SLOTS * LABEL_BYTES, ALIGNMENT);
    private final MemorySegment[] rows = new MemorySegment[PersonPrints.POSITIONS];

    FingerBlock() {
        Arrays.fill(rows, MemorySegment.NULL);
    }

    /** Fills a slot that is not in use. */
    void fill(int slot, long entry, PersonPrints prints) {
        prints.fingers().forEach((position, finger) -> {
            int index = position - 1;
            if (rows[index].byteSize() == 0) {
                rows[index] = Arena.ofAuto().allocate(SLOTS * FilterRow.BYTES, ALIGNMENT);
            }
            FilterRow.write(finger, rows[index].asSlice(slot * FilterRow.BYTES, FilterRow.BYTES));
        });
        labels.set(JAVA_LONG, LABEL_BYTES * slot, entry);
        VERSION.setRelease(labels, versionOffset(slot), version(slot) + 1);
    }

    /** Frees a slot in use and wipes its rows. */
    void clear(int slot) {
        VERSION.setVolatile(labels, versionOffset(slot), version(slot) + 1);
        VarHandle.fullFence();
        for (var finger : rows) {
            if (finger.byteSize() > 0) {
                finger.asSlice(slot * FilterRow.BYTES, FilterRow.BYTES).fill((byte) 0);
            }
        }
    }

    /** The score of a probe, or {@link #NOBODY}. */
    int score(PersonProbe probe, int slot) {
        long before = version(slot);
        if ((before & 1) == 0) {
            return NOBODY;
        }
        int score = probe.score(rows, slot);
        VarHandle.loadLoadFence();
        return version(slot) == before ? score : NOBODY;
    }

    /** The entry of a slot with its score; empty if the slot is not in use or was changed meanwhile. */
    Optional<FilterCandidate> candidate(PersonProbe probe, int slot) {
        long before = version(slot);
        long entry = labels.get(JAVA_LONG, LABEL_BYTES * slot);
        int score = score(probe, slot);
        boolean whole = score != NOBODY && version(slot) == before;
        return whole ? Optional.of(new FilterCandidate(entry, score)) : Optional.empty();
    }

    private long version(int slot) {
        return (long) VERSION.getAcquire(labels, versionOffset(slot));
    }

    private static long versionOffset(int slot) {
        return LABEL_BYTES * slot + Long.BYTES;
    }
}
