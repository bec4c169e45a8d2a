package org.lintas.fingerprint.slap;

import java.util.ArrayDeque;
import java.util.Deque;

/** Which way the fingers seem to point, before they are told apart: the mean of the long axes of what is no wider than a finger. */
final class HandDirection {

    /** Most that a hand is turned, in radians: 45 degrees. */
    static final double ROTATION_MAX = Math.PI / 4;

    /** Widest piece that may be one finger, in blocks: 24 mm. */
    private static final double WIDTH_MAX = 24 * RidgeMap.PER_MILLIMETRE;

    /** Least area of a piece that says something, in blocks: 60 square millimetres. */
    private static final int AREA_MIN = (int) (60 * RidgeMap.PER_MILLIMETRE * RidgeMap.PER_MILLIMETRE);

    private final RidgeMap map;
    private final boolean[] seen;
    private double cosines;
    private double sines;

    private HandDirection(RidgeMap map) {
        this.map = map;
        this.seen = new boolean[map.columns() * map.rows()];
    }

    /** The rotation of the hand in radians, clockwise; 0 if nothing has a long axis. */
    static double of(RidgeMap map) {
        HandDirection direction = new HandDirection(map);
        for (int row = 0; row < map.rows(); row++) {
            for (int column = 0; column < map.columns(); column++) {
                direction.add(column, row);
            }
        }
        double found = Math.atan2(direction.sines, direction.cosines) / 2;
        return Math.clamp(found, -ROTATION_MAX, ROTATION_MAX);
    }

    /** Takes the piece of which a block is a part, once. */
    private void add(int column, int row) {
        if (!map.ridged(column, row) || seen[row * map.columns() + column]) {
            return;
        }
        Deque<int[]> open = new ArrayDeque<>();
        Moments moments = new Moments();
        visit(column, row, open);
        while (!open.isEmpty()) {
            int[] block = open.pop();
            moments.add(block[0], block[1]);
            visit(block[0] - 1, block[1], open);
            visit(block[0] + 1, block[1], open);
            visit(block[0], block[1] - 1, open);
            visit(block[0], block[1] + 1, open);
        }
        if (moments.count() >= AREA_MIN && moments.width() <= WIDTH_MAX) {
            double weight = moments.count() * moments.elongation();
            cosines += weight * Math.cos(2 * moments.rotation());
            sines += weight * Math.sin(2 * moments.rotation());
        }
    }

    private void visit(int column, int row, Deque<int[]> open) {
        if (map.ridged(column, row) && !seen[row * map.columns() + column]) {
            seen[row * map.columns() + column] = true;
            open.push(new int[] {column, row});
        }
    }
}
