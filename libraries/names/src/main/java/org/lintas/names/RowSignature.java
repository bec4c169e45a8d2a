package org.lintas.names;

/**
 * What stands of a row beside each of its postings, in one number, so that most rows are put away without being reached: the slots of up to four
 * other words that are no particles, or where more stand, and month and day of birth.
 */
final class RowSignature {

    /** Bits of the slot of a word; 0 is the slot of no word. */
    static final int SLOT_BITS = 13;

    /** Words in one number. */
    static final int WORDS = 4;

    private static final int SLOT_MASK = (1 << SLOT_BITS) - 1;
    private static final int ANNIVERSARY = WORDS * SLOT_BITS;
    private static final int ANNIVERSARY_MASK = 511;

    /** Set if there are more words; then the lowest bits say where they stand in {@link FurtherWords}, and those above how many they are. */
    private static final long MORE = Long.MIN_VALUE;

    private static final int COUNT = 32;

    /** Most words besides the one left out; what rows with more say is not known. */
    private static final int COUNT_MAX = 15;

    private RowSignature() {}

    /** Of a row whose words are known, without one of them. */
    static long without(int word, ListRows rows, int row) {
        long born = (long) ListRows.anniversary(rows.place[row]) << ANNIVERSARY;
        int[] others = new int[COUNT_MAX];
        int count = 0;
        boolean left = false;
        for (int at = rows.start[row]; at < rows.start[row + 1]; at++) {
            if (rows.word[at] == word && !left) {
                left = true;
            } else if (!rows.particle(at)) {
                if (count == COUNT_MAX) {
                    return born | MORE;
                }
                others[count++] = rows.word[at];
            }
        }
        return count <= WORDS
                ? born | slots(others, 0, count)
                : born | MORE | (long) count << COUNT | rows.further.add(others, count);
    }

    /** Of words from one to another, four at most. */
    static long slots(int[] words, int from, int to) {
        long slots = 0;
        for (int i = from; i < to; i++) {
            slots |= (long) slot(words[i]) << ((i - from) * SLOT_BITS);
        }
        return slots;
    }

    /** Whether there are more words than four. */
    static boolean more(long signature) {
        return signature < 0;
    }

    /** How many words stand elsewhere if there are more than four; 0 if it is not known which. */
    static int count(long signature) {
        return (int) (signature >>> COUNT) & COUNT_MAX;
    }

    /** Where words stand if there are more than four. */
    static int further(long signature) {
        return (int) signature;
    }

    /** Month and day as {@link ListRows#anniversary}. */
    static int anniversary(long signature) {
        return (int) (signature >>> ANNIVERSARY) & ANNIVERSARY_MASK;
    }

    /** Slot of a word, more than 0; several words have one. */
    static int slot(int word) {
        return Math.max(1, (word * 0x9E3779B1) >>> (Integer.SIZE - SLOT_BITS));
    }

    /** What a table says of four slots together. */
    static int sum(long slots, short[] table) {
        return table[(int) slots & SLOT_MASK]
                + table[(int) (slots >>> SLOT_BITS) & SLOT_MASK]
                + table[(int) (slots >>> (2 * SLOT_BITS)) & SLOT_MASK]
                + table[(int) (slots >>> (3 * SLOT_BITS)) & SLOT_MASK];
    }
}
