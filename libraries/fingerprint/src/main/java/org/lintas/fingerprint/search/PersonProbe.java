package org.lintas.fingerprint.search;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.TreeMap;

/**
 * The fingers of one person that is searched; the scores of the fingers that both have are added up. Made once, it can be sent to
 * everybody who keeps a part of a gallery; it holds bins and coarse places of minutiae, not the template. Immutable.
 */
public final class PersonProbe {

    /** Length of {@link #encoded()} for each finger: its position, one byte, and its tables. */
    private static final int ENCODED_FINGER_BYTES = 1 + FilterProbe.ENCODED_BYTES;

    /** Length of {@link #encoded()} in bytes at most. */
    public static final int ENCODED_BYTES_MAX = PersonPrints.POSITIONS * ENCODED_FINGER_BYTES;

    private final FilterProbe[] fingers;
    private final int[] indices;

    private PersonProbe(Map<Integer, FilterProbe> byPosition) {
        this.fingers = byPosition.values().toArray(FilterProbe[]::new);
        this.indices =
                byPosition.keySet().stream().mapToInt(position -> position - 1).toArray();
    }

    /** The probe of prints. */
    public static PersonProbe of(PersonPrints prints) {
        Map<Integer, FilterProbe> fingers = new TreeMap<>();
        prints.fingers().forEach((position, finger) -> fingers.put(position, new FilterProbe(finger)));
        return new PersonProbe(fingers);
    }

    /**
     * Reads what {@link #encoded()} wrote.
     *
     * @throws IllegalArgumentException if the bytes are no probe
     */
    public static PersonProbe decoded(byte[] encoded) {
        if (encoded.length == 0 || encoded.length > ENCODED_BYTES_MAX || encoded.length % ENCODED_FINGER_BYTES != 0) {
            throw new IllegalArgumentException("a probe of fingers in " + encoded.length + " bytes");
        }
        Map<Integer, FilterProbe> fingers = new TreeMap<>();
        ByteBuffer in = ByteBuffer.wrap(encoded).order(ByteOrder.LITTLE_ENDIAN);
        while (in.hasRemaining()) {
            int position = in.get();
            boolean fits = position >= 1 && position <= PersonPrints.POSITIONS;
            if (!fits || fingers.put(position, FilterProbe.read(in)) != null) {
                throw new IllegalArgumentException("no probe of finger " + position);
            }
        }
        return new PersonProbe(fingers);
    }

    /** Each finger's position in one byte, 1 to 10, and its tables, little-endian, in the order of the positions. */
    public byte[] encoded() {
        ByteBuffer out =
                ByteBuffer.allocate(fingers.length * ENCODED_FINGER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < fingers.length; i++) {
            out.put((byte) (indices[i] + 1));
            fingers[i].write(out);
        }
        return out.array();
    }

    /** Score of a slot, of whose fingers each has rows of its own; empty rows of those that nobody has. */
    int score(MemorySegment[] rows, int slot) {
        int score = 0;
        for (int i = 0; i < fingers.length; i++) {
            var finger = rows[indices[i]];
            if (finger.byteSize() > 0) {
                score += fingers[i].score(finger, slot * FilterRow.BYTES);
            }
        }
        return score;
    }

    /** Votes of the fingers of a slot, added up. */
    int vote(MemorySegment[] rows, int slot) {
        int votes = 0;
        for (int i = 0; i < fingers.length; i++) {
            var finger = rows[indices[i]];
            if (finger.byteSize() > 0) {
                votes += fingers[i].vote(finger, slot * FilterRow.BYTES);
            }
        }
        return votes;
    }
}
