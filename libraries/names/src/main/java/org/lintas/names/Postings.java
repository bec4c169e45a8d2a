package org.lintas.names;

/** The rows in which each number stands, in an order of rows; each with the shape of its name in the lowest four bits. */
final class Postings {

    /** Bits of a posting that are the shape of the name. */
    static final int SHAPE_BITS = 4;

    private final int[] start;
    private final int[] rows;

    /** Of the row of each posting, without the word of the posting. */
    private final long[] signatures;

    /** Numbers that stand in rows. */
    static final class Numbers {

        private final int count;
        private final int[] of;
        private final int[] starts;
        private final boolean words;

        private Numbers(int count, int[] of, int[] starts, boolean words) {
            this.count = count;
            this.of = of;
            this.starts = starts;
            this.words = words;
        }

        /** All words of rows, of so many different ones. */
        static Numbers words(int count, ListRows rows) {
            return new Numbers(count, rows.word, rows.start, true);
        }

        /** All pairs of words that follow each other, of so many different ones. */
        static Numbers pairs(int count, ListRows rows) {
            return new Numbers(count, rows.joined, rows.start, false);
        }
    }

    /** Of rows in the order in which they are to stand. */
    Postings(Numbers numbers, int[] order, ListRows list) {
        int[] of = numbers.of;
        int[] starts = numbers.starts;
        this.start = new int[numbers.count + 1];
        for (int row : order) {
            for (int i = starts[row]; i < starts[row + 1]; i++) {
                if (firstTime(of, starts[row], i)) {
                    start[of[i] + 1]++;
                }
            }
        }
        for (int i = 0; i < numbers.count; i++) {
            start[i + 1] += start[i];
        }
        this.rows = new int[start[numbers.count]];
        this.signatures = new long[rows.length];
        int[] next = start.clone();
        for (int row : order) {
            int posting = (row << SHAPE_BITS) | list.shape[row];
            for (int i = starts[row]; i < starts[row + 1]; i++) {
                if (firstTime(of, starts[row], i)) {
                    rows[next[of[i]]++] = posting;
                }
            }
        }
        sign(numbers, list);
    }

    /** One after another, so that what stands elsewhere stands there in the same order. */
    private void sign(Numbers numbers, ListRows list) {
        for (int number = 0; number < numbers.count; number++) {
            for (int i = start[number]; i < start[number + 1]; i++) {
                signatures[i] = RowSignature.without(numbers.words ? number : BriefRows.NONE, list, row(rows[i]));
            }
        }
    }

    private static boolean firstTime(int[] of, int from, int at) {
        for (int i = from; i < at; i++) {
            if (of[i] == of[at]) {
                return false;
            }
        }
        return of[at] >= 0;
    }

    int from(int number) {
        return start[number];
    }

    int to(int number) {
        return start[number + 1];
    }

    int posting(int index) {
        return rows[index];
    }

    /** The {@link RowSignature} of the row of a posting, without the word of the posting. */
    long signature(int index) {
        return signatures[index];
    }

    static int row(int posting) {
        return posting >>> SHAPE_BITS;
    }

    static int shape(int posting) {
        return posting & ((1 << SHAPE_BITS) - 1);
    }

    /** Index of the first posting of a number, from one on, whose row is not before another; for postings in the order of rows. */
    int first(int number, int lowest, int row) {
        int low = lowest;
        int high = start[number + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (row(rows[middle]) < row) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Index of the first posting of a number that is not before a month and day; for postings in their order. */
    int first(int number, int anniversary, ListRows of) {
        int low = start[number];
        int high = start[number + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ListRows.anniversary(of.place[row(rows[middle])]) < anniversary) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
