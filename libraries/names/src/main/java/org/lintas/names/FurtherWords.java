package org.lintas.names;

import java.util.Arrays;

/** Slots of the words of those rows that have more than a {@link RowSignature} holds, in the order of the postings that they stand beside. */
final class FurtherWords {

    private long[] slots = new long[1_024];
    private int size;

    /** Adds words, and says where they stand. */
    int add(int[] words, int count) {
        int at = size;
        for (int first = 0; first < count; first += RowSignature.WORDS) {
            if (size == slots.length) {
                slots = Arrays.copyOf(slots, 2 * size);
            }
            slots[size++] = RowSignature.slots(words, first, Math.min(count, first + RowSignature.WORDS));
        }
        return at;
    }

    /** What a table says of so many words together that stand at a place. */
    int sum(int at, int count, short[] table) {
        int sum = 0;
        for (int read = 0; read < count; read += RowSignature.WORDS) {
            sum += RowSignature.sum(slots[at + read / RowSignature.WORDS], table);
        }
        return sum;
    }
}
