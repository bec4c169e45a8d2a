package org.lintas.names;

/**
 * What stands of a row beside each of its postings, in one number, so that most rows are put away without being reached: the slots of up to four
 * other words that are no particles, month and day of birth, and whether there are more words.
 */
final class RowSignature {

    /** Bits of the slot of a word; 0 is the slot of no word. */
    static final int SLOT_BITS = 13;

    private static final int SLOT_MASK = (1 << SLOT_BITS) - 1;

    /** Words that are counted. */
    private static final int WORDS = 4;

    private static final int ANNIVERSARY = WORDS * SLOT_BITS;
    private static final int ANNIVERSARY_MASK = 511;
    private static final long MORE = Long.MIN_VALUE;

    private RowSignature() {}

    /** Of a row whose words are known, without one of them. */
    static long without(int word, ListRows rows, int row) {
        long signature = (long) ListRows.anniversary(rows.place[row]) << ANNIVERSARY;
        if (rows.brief.more(row)) {
            return signature | MORE;
        }
        boolean left = false;
        for (int place = 0; place < BriefRows.PLACES && rows.brief.number(row, place) >= 0; place++) {
            int other = rows.brief.number(row, place);
            if (other == word && !left) {
                left = true;
            } else {
                signature = with(signature, other);
            }
        }
        return signature;
    }

    private static long with(long signature, int word) {
        for (int at = 0; at < ANNIVERSARY; at += SLOT_BITS) {
            if ((signature >>> at & SLOT_MASK) == 0) {
                return signature | (long) slot(word) << at;
            }
        }
        return signature | MORE;
    }

    /** Whether there are words that are not counted. */
    static boolean more(long signature) {
        return signature < 0;
    }

    /** Month and day as {@link ListRows#anniversary}. */
    static int anniversary(long signature) {
        return (int) (signature >>> ANNIVERSARY) & ANNIVERSARY_MASK;
    }

    /** Slot of a word, more than 0; several words have one. */
    static int slot(int word) {
        return Math.max(1, (word * 0x9E3779B1) >>> (Integer.SIZE - SLOT_BITS));
    }

    /** What a table says of the slots of all words together. */
    static int sum(long signature, short[] table) {
        return table[(int) signature & SLOT_MASK]
                + table[(int) (signature >>> SLOT_BITS) & SLOT_MASK]
                + table[(int) (signature >>> (2 * SLOT_BITS)) & SLOT_MASK]
                + table[(int) (signature >>> (3 * SLOT_BITS)) & SLOT_MASK];
    }
}
