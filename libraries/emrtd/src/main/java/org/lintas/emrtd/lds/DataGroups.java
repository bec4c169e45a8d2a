package org.lintas.emrtd.lds;

import java.util.OptionalInt;

/** Numbers and tags of the data groups (Doc 9303-10, 8th edition, table 37). */
public final class DataGroups {

    /** Highest number of a data group. */
    public static final int NUMBER_MAX = 16;

    /** Tag of each data group's file, by its number. */
    private static final int[] TAGS = {
        0, 0x61, 0x75, 0x63, 0x76, 0x65, 0x66, 0x67, 0x68, 0x69, 0x6A, 0x6B, 0x6C, 0x6D, 0x6E, 0x6F, 0x70
    };

    private DataGroups() {}

    /** Tag of the data group's file; throws {@link IllegalArgumentException} unless 1 to {@link #NUMBER_MAX}. */
    public static int tagOf(int number) {
        return TAGS[requireNumber(number)];
    }

    /** Number of the data group that has this tag; empty if none has. */
    public static OptionalInt numberOf(int tag) {
        for (int number = 1; number <= NUMBER_MAX; number++) {
            if (TAGS[number] == tag) {
                return OptionalInt.of(number);
            }
        }
        return OptionalInt.empty();
    }

    /** The number itself; throws {@link IllegalArgumentException} unless 1 to {@link #NUMBER_MAX}. */
    public static int requireNumber(int number) {
        if (number < 1 || number > NUMBER_MAX) {
            throw new IllegalArgumentException("data groups are 1 to %d, not %d".formatted(NUMBER_MAX, number));
        }
        return number;
    }
}
