package org.lintas.fingerprint.slap;

import java.util.ArrayDeque;
import java.util.Deque;
import org.lintas.fingerprint.slap.Fingertips.Tip;

/** The last joint of one finger: the ridges that hang together below a fingertip, down to the crease or to where they end. */
final class LastJoint {

    /** Longest last joint, in blocks: 33 mm. */
    static final int LENGTH_MAX = (int) (33 * RidgeMap.PER_MILLIMETRE);

    /** Least area of a fingertip, in blocks: 60 square millimetres. */
    private static final int AREA_MIN = (int) (60 * RidgeMap.PER_MILLIMETRE * RidgeMap.PER_MILLIMETRE);

    /** Least mean agreement of directions: grain alone has 0.15. */
    private static final double COHERENCE_MIN = 0.3;

    /** Gap along the finger that is stepped over, in blocks: a crease of 3 mm. */
    private static final int CREASE_MAX = (int) (3 * RidgeMap.PER_MILLIMETRE);

    /** Elongation from which on the long axis of the finger is believed alone. */
    private static final double ELONGATION_FULL = 0.45;

    /** Most that a finger is turned against its hand, in radians. */
    private static final double FAN_MAX = 0.35;

    private final TurnedMap map;
    private final Tip tip;
    private final boolean[] taken;
    private final int bottom;
    private final Moments moments = new Moments();
    private double coherence;

    LastJoint(TurnedMap map, Tip tip) {
        this.map = map;
        this.tip = tip;
        this.bottom = Math.min(map.rows() - 1, tip.top() + LENGTH_MAX);
        this.taken = new boolean[map.columns() * (bottom + 1)];
        grow();
    }

    /** Whether this is large enough for a finger, and ridges. */
    boolean finger() {
        return moments.count() >= AREA_MIN && coherence / moments.count() >= COHERENCE_MIN;
    }

    /** Agreement of the directions of its ridges, 0 to 1. */
    double coherence() {
        return coherence / moments.count();
    }

    boolean taken(int column, int row) {
        return within(column, row) && taken[row * map.columns() + column];
    }

    /** Whether a place of the picture, in pixels, is in a block of this finger or beside one. */
    boolean near(double pictureX, double pictureY) {
        int column = (int) Math.round(map.column(pictureX, pictureY));
        int row = (int) Math.round(map.row(pictureX, pictureY));
        return taken(column, row)
                || taken(column - 1, row)
                || taken(column + 1, row)
                || taken(column, row - 1)
                || taken(column, row + 1);
    }

    /** Last column up to which it goes. */
    int right() {
        return tip.right();
    }

    TurnedMap map() {
        return map;
    }

    /** Everything that hangs together with the tip, over creases too. */
    private void grow() {
        Deque<int[]> open = new ArrayDeque<>();
        for (int column = tip.left(); column <= tip.right(); column++) {
            visit(column, tip.top(), open);
        }
        while (!open.isEmpty()) {
            int[] block = open.pop();
            moments.add(block[0], block[1]);
            coherence += map.coherence(block[0], block[1]);
            visit(block[0] - 1, block[1], open);
            visit(block[0] + 1, block[1], open);
            visit(block[0], block[1] - 1, open);
            for (int step = 1; step <= CREASE_MAX; step++) {
                visit(block[0], block[1] + step, open);
            }
        }
    }

    private void visit(int column, int row, Deque<int[]> open) {
        if (within(column, row) && map.ridged(column, row) && !taken[row * map.columns() + column]) {
            taken[row * map.columns() + column] = true;
            open.push(new int[] {column, row});
        }
    }

    private boolean within(int column, int row) {
        return column >= tip.left() && column <= tip.right() && row >= tip.top() && row <= bottom;
    }

    /** Rotation of the finger against its hand: that of its long axis, the less the rounder it is. */
    private double fan() {
        double believed = Math.min(1, moments.elongation() / ELONGATION_FULL);
        return Math.clamp(believed * moments.rotation(), -FAN_MAX, FAN_MAX);
    }

    /** The axis of the finger, through the middle of its ridges. */
    FingerAxis axis() {
        return new FingerAxis(this, moments.middleX(), moments.middleY(), fan());
    }
}
