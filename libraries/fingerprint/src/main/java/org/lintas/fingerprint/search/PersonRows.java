package org.lintas.fingerprint.search;

import java.io.ByteArrayOutputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The fingers of one person as a gallery keeps them: a row of {@link #FINGER_BYTES} bytes each, bins and coarse places of
 * minutiae. Made once, they can be sent to whoever keeps a gallery. Immutable.
 */
public final class PersonRows {

    /** Length of the row of a finger in bytes. */
    public static final int FINGER_BYTES = (int) FilterRow.BYTES;

    /** Length of {@link #encoded()} for each finger: its position, one byte, and its row. */
    private static final int ENCODED_FINGER_BYTES = 1 + FINGER_BYTES;

    private final Map<Integer, MemorySegment> rows;

    PersonRows(Map<Integer, MemorySegment> rows) {
        this.rows = Collections.unmodifiableMap(new TreeMap<>(rows));
    }

    /** The rows of prints. */
    public static PersonRows of(PersonPrints prints) {
        return new PersonRows(FingerGallery.rows(prints));
    }

    /**
     * Reads what {@link #encoded()} wrote.
     *
     * @throws IllegalArgumentException if the bytes are no rows
     */
    public static PersonRows decoded(byte[] encoded) {
        int fingers = encoded.length / ENCODED_FINGER_BYTES;
        if (fingers < 1 || fingers > PersonPrints.POSITIONS || encoded.length % ENCODED_FINGER_BYTES != 0) {
            throw new IllegalArgumentException("rows of fingers in " + encoded.length + " bytes");
        }
        Map<Integer, MemorySegment> rows = new TreeMap<>();
        for (int at = 0; at < encoded.length; at += ENCODED_FINGER_BYTES) {
            int position = encoded[at];
            MemorySegment row = FilterRow.empty();
            MemorySegment.copy(encoded, at + 1, row, ValueLayout.JAVA_BYTE, 0, FINGER_BYTES);
            boolean fits = position >= 1 && position <= PersonPrints.POSITIONS;
            if (!fits || rows.put(position, row) != null || !FilterRow.valid(row)) {
                throw new IllegalArgumentException("no row of finger " + position);
            }
        }
        return new PersonRows(rows);
    }

    /** Each finger's position in one byte, 1 to 10, and its row, in the order of the positions. */
    public byte[] encoded() {
        var encoded = new ByteArrayOutputStream(rows.size() * ENCODED_FINGER_BYTES);
        rows.forEach((position, row) -> {
            encoded.write(position);
            encoded.writeBytes(row.toArray(ValueLayout.JAVA_BYTE));
        });
        return encoded.toByteArray();
    }

    /** The rows by position; who takes them does not change them. */
    Map<Integer, MemorySegment> byPosition() {
        return rows;
    }
}
