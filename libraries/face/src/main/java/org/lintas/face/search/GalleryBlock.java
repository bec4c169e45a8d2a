package org.lintas.face.search;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.VarHandle;
import java.util.Optional;
import org.lintas.face.FaceTemplate;

/**
 * {@link #SLOTS} slots of a gallery outside the heap: first the rows, then for each its entry number and version. Rows stand in groups
 * of {@link #GROUP}: the first numbers of all rows of a group, then the second ones, and so on, so that one vector holds a number of
 * each. One writer at a time changes a block; any number of readers look without a lock.
 *
 * <p>Memory model: a version is odd while its slot is in use. The writer writes row and number and then sets the version odd with
 * release; before it clears a row it sets the version even and fences. A reader acquires the version, reads row and number, fences, and
 * reads the version again: if it is the same odd one, no writer was in between and what was read is one whole row.
 */
final class GalleryBlock {

    /** Slots in a block: 13 MiB, so that a gallery grows in small steps and a mapped block begins on a page. */
    static final int SLOTS = 1 << 16;

    /** Rows that stand together: 16 numbers of 16 bits fill a vector of 256 bits. */
    static final int GROUP = 16;

    private static final long ROW_BYTES = FaceTemplate.DIMENSIONS;
    private static final long ROWS_BYTES = SLOTS * ROW_BYTES;

    /** Entry number and version. */
    private static final long LABEL_BYTES = 16;

    /** Length of a block in memory and in a snapshot, in bytes. */
    static final long BYTES = ROWS_BYTES + SLOTS * LABEL_BYTES;

    /** Cache line, in bytes. */
    private static final long ALIGNMENT = 64;

    private static final VarHandle VERSION = JAVA_LONG.varHandle();

    private final MemorySegment whole;
    private final MemorySegment rows;
    private final MemorySegment labels;

    /** A block over memory of {@link #BYTES}, all zero or written by another block. */
    GalleryBlock(MemorySegment whole) {
        this.whole = whole;
        this.rows = whole.asSlice(0, ROWS_BYTES);
        this.labels = whole.asSlice(ROWS_BYTES, SLOTS * LABEL_BYTES);
    }

    /** An empty block; its memory is given back when nobody can reach it any more. */
    static GalleryBlock empty() {
        return new GalleryBlock(Arena.ofAuto().allocate(BYTES, ALIGNMENT));
    }

    /** Where the first number of a slot's row is, in bytes; the next ones follow at distances of {@link #GROUP}. */
    static long offset(int slot) {
        return (slot - slot % GROUP) * ROW_BYTES + slot % GROUP;
    }

    MemorySegment whole() {
        return whole;
    }

    /** The groups of rows. */
    MemorySegment rows() {
        return rows;
    }

    /** Fills a slot that is not in use. */
    void fill(int slot, long entry, byte[] packed) {
        write(slot, packed);
        labels.set(JAVA_LONG, LABEL_BYTES * slot, entry);
        VERSION.setRelease(labels, versionOffset(slot), version(slot) + 1);
    }

    /** Frees a slot in use and wipes its row. */
    void clear(int slot) {
        VERSION.setVolatile(labels, versionOffset(slot), version(slot) + 1);
        VarHandle.fullFence();
        write(slot, new byte[FaceTemplate.DIMENSIONS]);
        labels.set(JAVA_LONG, LABEL_BYTES * slot, 0);
    }

    boolean inUse(int slot) {
        return (version(slot) & 1) == 1;
    }

    /** Entry in a slot; means something only while the slot is in use. */
    long entry(int slot) {
        return labels.get(JAVA_LONG, LABEL_BYTES * slot);
    }

    /** A copy of the row of a slot in use that nobody changes meanwhile. */
    byte[] packed(int slot) {
        byte[] packed = new byte[FaceTemplate.DIMENSIONS];
        for (int i = 0; i < packed.length; i++) {
            packed[i] = rows.get(JAVA_BYTE, offset(slot) + (long) GROUP * i);
        }
        return packed;
    }

    /** The entry in a slot with the product of its whole row; empty if the slot is not in use or was changed meanwhile. */
    Optional<Hit> hit(short[] probe, int slot) {
        long before = version(slot);
        if ((before & 1) == 0) {
            return Optional.empty();
        }
        var hit = new Hit(entry(slot), PlainInnerProducts.product(probe, rows, slot));
        VarHandle.loadLoadFence();
        return version(slot) == before ? Optional.of(hit) : Optional.empty();
    }

    /**
     * What a slot held at one moment.
     *
     * @param entry number of the entry
     * @param product of the probe with its row
     */
    record Hit(long entry, int product) {}

    private void write(int slot, byte[] packed) {
        for (int i = 0; i < packed.length; i++) {
            rows.set(JAVA_BYTE, offset(slot) + (long) GROUP * i, packed[i]);
        }
    }

    private long version(int slot) {
        return (long) VERSION.getAcquire(labels, versionOffset(slot));
    }

    private static long versionOffset(int slot) {
        return LABEL_BYTES * slot + Long.BYTES;
    }
}
