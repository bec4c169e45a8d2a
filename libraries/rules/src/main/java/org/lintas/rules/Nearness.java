package org.lintas.rules;

import java.util.Arrays;

/** How many letters tell two words apart. */
final class Nearness {

    private Nearness() {}

    /** Letters to put in, leave out or change, at most {@code most}. */
    static int changes(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) >= most) {
            return most;
        }
        int[] before = new int[other.length() + 1];
        Arrays.setAll(before, at -> at);
        for (int row = 1; row <= one.length(); row++) {
            int[] now = new int[before.length];
            now[0] = row;
            for (int column = 1; column < now.length; column++) {
                int change = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
                now[column] = Math.min(before[column - 1] + change, 1 + Math.min(before[column], now[column - 1]));
            }
            before = now;
        }
        return Math.min(most, before[other.length()]);
    }
}
