package org.lintas.fingerprint.slap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Where fingers end upwards: the contour of a hand that points up, cut into fingers at its valleys. */
final class Fingertips {

    /** Depth of a valley between two fingers, in blocks: 2.8 mm. */
    static final int VALLEY_USUAL = (int) (2.8 * RidgeMap.PER_MILLIMETRE);

    /** Depth of a valley where a short finger touches a longer one, in blocks: 1.2 mm. */
    static final int VALLEY_FLAT = (int) (1.2 * RidgeMap.PER_MILLIMETRE);

    /** Blocks below its uppermost that show that a column begins: 4 mm. */
    private static final int BEGIN = (int) (4 * RidgeMap.PER_MILLIMETRE);

    /** How many of them are ridged. */
    private static final int BEGIN_MIN = BEGIN * 7 / 10;

    /** Fingers looked at from left to right: a hand's, and as much again of what is none. */
    private static final int TIPS_MAX = 10;

    private final int valleyMin;
    private final int[] contour;
    private final List<Tip> tips = new ArrayList<>();
    private int left;

    /**
     * A fingertip of the contour.
     *
     * @param left first column
     * @param right last column
     * @param top uppermost row
     */
    record Tip(int left, int right, int top) {}

    private Fingertips(TurnedMap map, int valleyMin) {
        this.valleyMin = valleyMin;
        int[] tops = new int[map.columns()];
        for (int column = 0; column < tops.length; column++) {
            tops[column] = top(map, column);
        }
        contour = tops.clone();
        for (int column = 1; column + 1 < tops.length; column++) {
            int[] near = {tops[column - 1], tops[column], tops[column + 1]};
            Arrays.sort(near);
            contour[column] = near[1];
        }
    }

    /** The fingertips from left to right, with valleys of so many blocks at least between them. */
    static List<Tip> of(TurnedMap map, int valleyMin) {
        Fingertips found = new Fingertips(map, valleyMin);
        found.scan(map.rows());
        return List.copyOf(found.tips);
    }

    private static int top(TurnedMap map, int column) {
        int[] ridged = new int[map.rows() + 1];
        for (int row = 0; row < map.rows(); row++) {
            ridged[row + 1] = ridged[row] + (map.ridged(column, row) ? 1 : 0);
        }
        for (int row = 0; row + BEGIN <= map.rows(); row++) {
            if (map.ridged(column, row) && ridged[row + BEGIN] - ridged[row] >= BEGIN_MIN) {
                return row;
            }
        }
        return map.rows();
    }

    /** Goes over peaks and valleys in turn; what differs less than a valley is deep does not count. */
    private void scan(int bottom) {
        int peak = bottom;
        int deepest = -1;
        int first = 0;
        int last = 0;
        for (int column = 0; column < contour.length && tips.size() < TIPS_MAX; column++) {
            int top = contour[column];
            if (deepest < 0) {
                peak = Math.min(peak, top);
                if (top - peak < valleyMin) {
                    continue;
                }
            }
            if (top > deepest) {
                deepest = top;
                first = column;
            }
            last = top == deepest ? column : last;
            if (deepest - top >= valleyMin) {
                // The floor is wide where nothing lies between two fingers.
                add((first + last) / 2);
                peak = top;
                deepest = -1;
            }
        }
        if (tips.size() < TIPS_MAX && peakBefore(contour.length) < bottom) {
            add(contour.length);
        }
    }

    private int peakBefore(int end) {
        int peak = Integer.MAX_VALUE;
        for (int column = left; column < end; column++) {
            peak = Math.min(peak, contour[column]);
        }
        return peak;
    }

    private void add(int end) {
        tips.add(new Tip(left, end - 1, peakBefore(end)));
        left = end;
    }
}
