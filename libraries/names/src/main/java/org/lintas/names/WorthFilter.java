package org.lintas.names;

/** The most that numbers may be worth: never less than was said of them, seldom more, and mostly 0 for others. One search's. */
final class WorthFilter {

    private static final int BITS = 13;

    /** Parts of a bit in which worths are kept, rounded up: up to 63 bits, more than two words have together. */
    private static final int STEPS = 4;

    private static final int STEPS_MAX = 255;

    private static final long ONE = 1L << Integer.SIZE;

    private final byte[] worths = new byte[1 << BITS];
    private boolean some;

    /** Adds those that are worth so much, most first. */
    void add(SimilarWords similar, double bitsMin) {
        for (int i = 0; i < similar.size() && similar.bits(i) >= bitsMin; i++) {
            int slot = slot(similar.number(i));
            int worth = Math.min(STEPS_MAX, (int) Math.ceil(similar.bits(i) * STEPS));
            worths[slot] = (byte) Math.max(worths[slot] & 255, worth);
            some = true;
        }
    }

    /** Whether anything was added. */
    boolean some() {
        return some;
    }

    /** What all numbers of a row are worth, and how many of them may have been added: see {@link #worth(long)} and {@link #numbers}. */
    long worth(BriefRows brief, int row, int[] all, int[] starts) {
        long found = 0;
        if (brief.more(row)) {
            for (int i = starts[row]; i < starts[row + 1]; i++) {
                found += worthOf(all[i]);
            }
            return found;
        }
        for (int place = 0; place < BriefRows.PLACES; place++) {
            found += worthOf(brief.number(row, place));
        }
        return found;
    }

    private long worthOf(int number) {
        int worth = number < 0 ? 0 : worths[slot(number)] & 255;
        return worth == 0 ? 0 : ONE | worth;
    }

    /** In parts of a bit, see {@link #bits}. */
    static int worth(long found) {
        return (int) found;
    }

    static int numbers(long found) {
        return (int) (found >>> Integer.SIZE);
    }

    static float bits(int worths) {
        return (float) worths / STEPS;
    }

    private static int slot(int number) {
        return (number * 0x9E3779B1) >>> (Integer.SIZE - BITS);
    }
}
