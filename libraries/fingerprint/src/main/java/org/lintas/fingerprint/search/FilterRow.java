package org.lintas.fingerprint.search;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.List;
import org.lintas.fingerprint.FingerTemplate;
import org.lintas.fingerprint.Minutia;

/**
 * One enrolled finger as the filter sees it, 480 bytes: for each of at most {@link #MINUTIAE_MAX} minutiae the bins of its pairs, two
 * bytes each, then its sector of direction, one byte each, and at the end the number of minutiae.
 */
final class FilterRow {

    /** Minutiae kept: more add 0.4 % of hits and a quarter of the time. */
    static final int MINUTIAE_MAX = 28;

    /** Sectors of direction: 16 of 22.5 degrees. */
    static final int SECTORS = 16;

    /** Length in bytes. */
    static final long BYTES = 480;

    /** Where a minutia's pairs are, in bytes: eight of two bytes. */
    static final long PAIRS_BYTES = 16;

    private static final long SECTORS_AT = MINUTIAE_MAX * PAIRS_BYTES;
    private static final long COUNT_AT = BYTES - 1;

    /** No pair: a bin that no probe has. */
    private static final short NONE = FilterProbe.TABLE - 1;

    private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT.withOrder(ByteOrder.LITTLE_ENDIAN);

    private FilterRow() {}

    static void write(FingerTemplate template, MemorySegment row) {
        row.fill((byte) 0);
        List<Minutia> kept = MinutiaPairs.central(template, MINUTIAE_MAX);
        for (int i = 0; i < kept.size(); i++) {
            var minutia = kept.get(i);
            var neighbours = MinutiaPairs.neighbours(minutia, template.minutiae());
            for (int k = 0; k < MinutiaPairs.NEIGHBOURS; k++) {
                short bin = k < neighbours.size() ? (short) MinutiaPairs.bin(minutia, neighbours.get(k)) : NONE;
                row.set(SHORT, PAIRS_BYTES * i + (long) Short.BYTES * k, bin);
            }
            row.set(ValueLayout.JAVA_BYTE, SECTORS_AT + i, (byte) sector(minutia));
        }
        row.set(ValueLayout.JAVA_BYTE, COUNT_AT, (byte) kept.size());
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

    /** Whether bytes from outside are a row: as many minutiae as fit, each with a sector that exists. */
    static boolean valid(MemorySegment row) {
        int minutiae = row.get(ValueLayout.JAVA_BYTE, COUNT_AT);
        boolean valid = minutiae >= 0 && minutiae <= MINUTIAE_MAX;
        for (int i = 0; valid && i < minutiae; i++) {
            int sector = row.get(ValueLayout.JAVA_BYTE, SECTORS_AT + i);
            valid = sector >= 0 && sector < SECTORS;
        }
        return valid;
    }

    /** Number of minutiae; what an altered file says is held within the row. */
    static int minutiae(MemorySegment rows, long offset) {
        return Math.min(MINUTIAE_MAX, rows.get(ValueLayout.JAVA_BYTE, offset + COUNT_AT) & 0xFF);
    }

    static int sector(MemorySegment rows, long offset, int minutia) {
        return rows.get(ValueLayout.JAVA_BYTE, offset + SECTORS_AT + minutia) & (SECTORS - 1);
    }

    static int sector(Minutia minutia) {
        return (int) (minutia.direction() / (2 * Math.PI) * SECTORS) % SECTORS;
    }
}
