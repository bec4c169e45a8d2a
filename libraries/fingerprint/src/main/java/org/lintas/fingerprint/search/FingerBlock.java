package org.lintas.fingerprint.search;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

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

    /** Length of the labels in memory and in a snapshot, in bytes: whole pages. */
    static final long LABELS_BYTES = SLOTS * LABEL_BYTES;

    /** Length of the rows of one finger in memory and in a snapshot, in bytes: whole pages. */
    static final long ROWS_BYTES = SLOTS * FilterRow.BYTES;

    private final MemorySegment labels;
    private final MemorySegment[] rows = new MemorySegment[PersonPrints.POSITIONS];

    /** An empty block; its memory is given back when nobody can reach it any more. */
    FingerBlock() {
        this(Arena.ofAuto().allocate(LABELS_BYTES, ALIGNMENT), 0);
    }

    /**
     * A block over memory that another one wrote: labels, then the rows of each finger that it has.
     *
     * @param fingers a bit for each position that has rows, the first for position 1
     */
    FingerBlock(MemorySegment whole, int fingers) {
        Arrays.fill(rows, MemorySegment.NULL);
        labels = whole.asSlice(0, LABELS_BYTES);
        long at = LABELS_BYTES;
        for (int index = 0; index < rows.length; index++) {
            if (((fingers >> index) & 1) == 1) {
                rows[index] = whole.asSlice(at, ROWS_BYTES);
                at += ROWS_BYTES;
            }
        }
    }

    /** Length of a block with so many fingers, in bytes. */
    static long bytes(int fingers) {
        return LABELS_BYTES + Integer.bitCount(fingers) * ROWS_BYTES;
    }

    /** A bit for each position that has rows. */
    int fingers() {
        int fingers = 0;
        for (int index = 0; index < rows.length; index++) {
            fingers |= rows[index].byteSize() > 0 ? 1 << index : 0;
        }
        return fingers;
    }

    /** Labels and rows, in the order in which a snapshot has them. */
    List<MemorySegment> parts() {
        return Stream.concat(Stream.of(labels), Arrays.stream(rows).filter(finger -> finger.byteSize() > 0))
                .toList();
    }

    boolean inUse(int slot) {
        return (version(slot) & 1) == 1;
    }

    /** Entry in a slot; means something only while the slot is in use. */
    long entry(int slot) {
        return labels.get(JAVA_LONG, LABEL_BYTES * slot);
    }

    /** A copy of the rows in a slot in use that nobody changes meanwhile. */
    PersonRows rows(int slot) {
        Map<Integer, MemorySegment> copies = new TreeMap<>();
        for (int index = 0; index < rows.length; index++) {
            long offset = slot * FilterRow.BYTES;
            if (rows[index].byteSize() > 0 && FilterRow.minutiae(rows[index], offset) > 0) {
                MemorySegment copy = FilterRow.empty();
                MemorySegment.copy(rows[index], offset, copy, 0, FilterRow.BYTES);
                copies.put(index + 1, copy);
            }
        }
        return new PersonRows(copies);
    }

    /** Fills a slot that is not in use with rows by position. */
    void fill(int slot, long entry, Map<Integer, MemorySegment> fingers) {
        fingers.forEach((position, row) -> {
            int index = position - 1;
            if (rows[index].byteSize() == 0) {
                rows[index] = Arena.ofAuto().allocate(ROWS_BYTES, ALIGNMENT);
            }
            MemorySegment.copy(row, 0, rows[index], slot * FilterRow.BYTES, FilterRow.BYTES);
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
        labels.set(JAVA_LONG, LABEL_BYTES * slot, 0);
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

    /** The entry of a slot with its score and its votes; empty if the slot is not in use or was changed meanwhile. */
    Optional<FilterCandidate> candidate(PersonProbe probe, int slot) {
        long before = version(slot);
        long entry = labels.get(JAVA_LONG, LABEL_BYTES * slot);
        int score = score(probe, slot);
        int votes = probe.vote(rows, slot);
        VarHandle.loadLoadFence();
        boolean whole = score != NOBODY && version(slot) == before;
        return whole ? Optional.of(new FilterCandidate(entry, score + votes)) : Optional.empty();
    }

    private long version(int slot) {
        return (long) VERSION.getAcquire(labels, versionOffset(slot));
    }

    private static long versionOffset(int slot) {
        return LABEL_BYTES * slot + Long.BYTES;
    }
}
