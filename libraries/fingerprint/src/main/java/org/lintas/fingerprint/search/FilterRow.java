package org.lintas.fingerprint.search;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.List;
import org.lintas.fingerprint.FingerTemplate;
import org.lintas.fingerprint.Minutia;

/**
 * One enrolled finger as the filter sees it, 456 bytes: for each of at most {@link #MINUTIAE_MAX} minutiae two little-endian words, of
 * 12 bits for each of its eight pairs, five in the first and three in the second, and behind those its direction and its place, a byte
 * each; at the end the number of minutiae.
 */
final class FilterRow {

    /** Minutiae kept: more add 0.4 % of hits and a quarter of the time. */
    static final int MINUTIAE_MAX = 28;

    /** Sectors of direction that the filter tells apart: 16 of 22.5 degrees. */
    static final int SECTORS = 16;

    /** Length of a minutia in bytes. */
    static final long MINUTIA_BYTES = 16;

    /** Length in bytes. */
    static final long BYTES = MINUTIAE_MAX * MINUTIA_BYTES + Long.BYTES;

    /** Bits of a bin. */
    static final int BIN_BITS = 12;

    /** Pairs in the first word. */
    static final int FIRST_PAIRS = 5;

    /** Where the second word has the direction and the place, in bits. */
    private static final int DIRECTION_AT = 36;

    private static final int X_AT = 44;
    private static final int Y_AT = 52;

    /** The bits of a word that are always zero. */
    private static final long UNUSED = 0xFL << 60;

    private static final long COUNT_AT = BYTES - 1;

    /** No pair: a bin that no probe has. */
    private static final int NONE = FilterProbe.TABLE - 1;

    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG.withOrder(ByteOrder.LITTLE_ENDIAN);

    private FilterRow() {}

    static void write(FingerTemplate template, MemorySegment row) {
        row.fill((byte) 0);
        List<Minutia> kept = MinutiaPairs.central(template, MINUTIAE_MAX);
        List<CoarsePlace> places = CoarsePlace.of(kept);
        for (int i = 0; i < kept.size(); i++) {
            var neighbours = MinutiaPairs.neighbours(kept.get(i), template.minutiae());
            long[] words = {0, placed(places.get(i))};
            for (int k = 0; k < MinutiaPairs.NEIGHBOURS; k++) {
                long bin = k < neighbours.size() ? MinutiaPairs.bin(kept.get(i), neighbours.get(k)) : NONE;
                words[k / FIRST_PAIRS] |= bin << (BIN_BITS * (k % FIRST_PAIRS));
            }
            row.set(LONG, MINUTIA_BYTES * i, words[0]);
            row.set(LONG, MINUTIA_BYTES * i + Long.BYTES, words[1]);
        }
        row.set(ValueLayout.JAVA_BYTE, COUNT_AT, (byte) kept.size());
    }

    private static long placed(CoarsePlace place) {
        return ((long) place.direction() << DIRECTION_AT)
                | ((place.x() & 0xFFL) << X_AT)
                | ((place.y() & 0xFFL) << Y_AT);
    }

    /** The row of a finger, apart from any gallery. */
    static MemorySegment of(FingerTemplate template) {
        MemorySegment row = empty();
        write(template, row);
        return row;
    }

    /** Memory for a row on the heap. */
    static MemorySegment empty() {
        return MemorySegment.ofArray(new long[(int) BYTES / Long.BYTES]);
    }

    /** Whether bytes from outside are a row: as many minutiae as fit, and nothing where nothing is written. */
    static boolean valid(MemorySegment row) {
        int minutiae = row.get(ValueLayout.JAVA_BYTE, COUNT_AT);
        boolean valid = minutiae >= 0 && minutiae <= MINUTIAE_MAX;
        for (int i = 0; valid && i < minutiae; i++) {
            valid = ((pairs(row, 0, i) | place(row, 0, i)) & UNUSED) == 0;
        }
        return valid;
    }

    /** Number of minutiae; what an altered file says is held within the row. */
    static int minutiae(MemorySegment rows, long offset) {
        return Math.min(MINUTIAE_MAX, rows.get(ValueLayout.JAVA_BYTE, offset + COUNT_AT) & 0xFF);
    }

    /** The word with the first five pairs of a minutia. */
    static long pairs(MemorySegment rows, long offset, int minutia) {
        return rows.get(LONG, offset + MINUTIA_BYTES * minutia);
    }

    /** The word with the last three pairs of a minutia, its direction and its place. */
    static long place(MemorySegment rows, long offset, int minutia) {
        return rows.get(LONG, offset + MINUTIA_BYTES * minutia + Long.BYTES);
    }

    /** The sector in the word with the place, 0 to 15. */
    static int sector(long place) {
        return direction(place) / (CoarsePlace.CIRCLE / SECTORS);
    }

    /** The direction in the word with the place, 0 to 255. */
    static int direction(long place) {
        return (int) (place >> DIRECTION_AT) & 0xFF;
    }

    static int x(long place) {
        return (byte) (place >> X_AT);
    }

    static int y(long place) {
        return (byte) (place >> Y_AT);
    }
}
