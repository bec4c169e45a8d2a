package org.lintas.simulators.fingers;

import java.util.SplittableRandom;

/**
 * A finger of nobody: the same ridges for the same seed on every machine, and as many prints of it as wanted. Safe for use by several
 * threads.
 */
public final class Finger {

    /** Width of a print, in pixels at 500 per inch: the platen of a usual optical scanner. */
    public static final int PRINT_WIDTH = 388;

    /** Height of a print, in pixels at 500 per inch. */
    public static final int PRINT_HEIGHT = 450;

    /** Pores of a finger; each is some 0.1 mm wide. */
    private static final int PORES = 900;

    private final PatternKind pattern;
    private final float[] ridges;
    private final boolean[] pores = new boolean[RidgeGrowth.WIDTH * RidgeGrowth.HEIGHT];

    private Finger(PatternKind pattern, float[] ridges) {
        this.pattern = pattern;
        this.ridges = ridges;
    }

    /** The finger of a seed; growing it takes some 0.2 s. */
    public static Finger of(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        PatternKind pattern = PatternKind.at(random.nextDouble());
        RidgeFlow flow = new RidgeFlow(pattern, random);
        Finger finger = new Finger(pattern, RidgeGrowth.grow(flow, random));
        for (int i = 0; i < PORES; i++) {
            int at = random.nextInt(finger.pores.length);
            finger.pores[at] = finger.ridges[at] > 0.6;
        }
        return finger;
    }

    /** The class of its ridges. */
    public PatternKind pattern() {
        return pattern;
    }

    /** A print of it; the seed decides on everything that the pressing leaves open. */
    public FingerPicture print(Pressing pressing, long seed) {
        return new Impression(this, pressing, new SplittableRandom(seed)).picture();
    }

    /** Height of the ridge at a place from the middle, in pixels at 500 per inch, y downwards: -1 to 1; a pore is a pit. */
    double ridge(double x, double y) {
        double column = x / 2 + RidgeGrowth.WIDTH / 2.0;
        double row = y / 2 + RidgeGrowth.HEIGHT / 2.0;
        int left = Math.clamp((int) Math.floor(column), 1, RidgeGrowth.WIDTH - 3);
        int top = Math.clamp((int) Math.floor(row), 1, RidgeGrowth.HEIGHT - 3);
        double across = Math.clamp(column - left, 0, 1);
        double down = Math.clamp(row - top, 0, 1);
        double height = 0;
        for (int i = -1; i <= 2; i++) {
            int at = (top + i) * RidgeGrowth.WIDTH + left;
            double line = weight(across + 1) * ridges[at - 1]
                    + weight(across) * ridges[at]
                    + weight(1 - across) * ridges[at + 1]
                    + weight(2 - across) * ridges[at + 2];
            height += weight(Math.abs(down - i)) * line;
        }
        boolean pore = pores[(top + (int) Math.round(down)) * RidgeGrowth.WIDTH + left + (int) Math.round(across)];
        return pore ? height - 0.9 : height;
    }

    /** Catmull and Rom's cubic by the distance, 0 to 2. */
    private static double weight(double distance) {
        double square = distance * distance;
        return distance < 1
                ? 1.5 * square * distance - 2.5 * square + 1
                : -0.5 * square * distance + 2.5 * square - 4 * distance + 2;
    }
}
