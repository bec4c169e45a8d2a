package org.lintas.names;

import java.util.Arrays;

/** The few numbers of most rows in places that a row alone gives, so that looking at a row takes one reach into memory. */
final class BriefRows {

    /** Numbers of a row: if it has more, it is to be read in full. */
    static final int PLACES = 6;

    /** Where no number stands. */
    static final int NONE = -1;

    private static final int MORE = -2;

    private final int[] numbers;

    BriefRows(int rows) {
        this.numbers = new int[rows * PLACES];
        Arrays.fill(numbers, NONE);
    }

    void add(int row, int number) {
        int at = row * PLACES;
        int end = at + PLACES;
        while (at < end && numbers[at] != NONE) {
            at++;
        }
        if (at < end) {
            numbers[at] = number;
        } else {
            numbers[row * PLACES] = MORE;
        }
    }

    /** Whether a row has more numbers than places. */
    boolean more(int row) {
        return numbers[row * PLACES] == MORE;
    }

    /** A number, or {@link #NONE} where there are no more. */
    int number(int row, int place) {
        return numbers[row * PLACES + place];
    }
}
