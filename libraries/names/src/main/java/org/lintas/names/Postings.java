package org.lintas.names;

import java.util.function.IntUnaryOperator;

/** The rows in which each number stands, in an order of rows; each with the shape of its name in the lowest four bits. */
final class Postings {

    /** Bits of a posting that are the shape of the name. */
    static final int SHAPE_BITS = 4;

    private final int[] start;
    private final int[] rows;

    /** Numbers that stand in rows. */
    static final class Numbers {

        private final int count;
        private final int[] of;
        private final int[] starts;

        /**
         * Keeps the arrays themselves.
         *
         * @param count how many different ones there are
         * @param of numbers of the rows, one row after another, -1 where there is none
         * @param starts where the numbers of each row begin
         */
        Numbers(int count, int[] of, int[] starts) {
            this.count = count;
            this.of = of;
            this.starts = starts;
        }
    }

    /** Of rows in the order in which they are to stand, and the shapes of their names. */
    Postings(Numbers numbers, int[] order, IntUnaryOperator shapes) {
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
        int[] next = start.clone();
        for (int row : order) {
            int posting = (row << SHAPE_BITS) | shapes.applyAsInt(row);
            for (int i = starts[row]; i < starts[row + 1]; i++) {
                if (firstTime(of, starts[row], i)) {
                    rows[next[of[i]]++] = posting;
                }
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

    static int row(int posting) {
        return posting >>> SHAPE_BITS;
    }

    static int shape(int posting) {
        return posting & ((1 << SHAPE_BITS) - 1);
    }

    /** Index of the first posting of a number whose row is not before one; for postings in the order of rows. */
    int first(int number, int row) {
        int low = start[number];
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
