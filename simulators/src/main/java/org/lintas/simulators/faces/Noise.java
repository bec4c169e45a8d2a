package org.lintas.simulators.faces;

import java.util.Random;

/** Smooth seeded noise on the plane, one lattice point a unit, repeating after 256 units. */
final class Noise {

    private static final int PERIOD = 256;
    private static final int MASK = PERIOD - 1;

    private final float[] values = new float[PERIOD * PERIOD];

    private static final Noise[] SHARED = new Noise[4];

    static {
        for (int i = 0; i < SHARED.length; i++) {
            SHARED[i] = new Noise(7_919L * (i + 1));
        }
    }

    private Noise(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat() * 2 - 1;
        }
    }

    /** One of four fixed noises; an identity shifts its coordinates instead of building a lattice of its own. */
    static Noise number(int index) {
        return SHARED[index & 3];
    }

    /** Value in -1..1. */
    double at(double x, double y) {
        int cellX = (int) Math.floor(x);
        int cellY = (int) Math.floor(y);
        double fx = x - cellX;
        double fy = y - cellY;
        double sx = fx * fx * (3 - 2 * fx);
        double sy = fy * fy * (3 - 2 * fy);
        int x0 = cellX & MASK;
        int x1 = cellX + 1 & MASK;
        int row0 = (cellY & MASK) * PERIOD;
        int row1 = (cellY + 1 & MASK) * PERIOD;
        double low = values[row0 + x0] + sx * (values[row0 + x1] - values[row0 + x0]);
        double high = values[row1 + x0] + sx * (values[row1 + x1] - values[row1 + x0]);
        return low + sy * (high - low);
    }

    /** Sum of octaves, each twice as fine and half as strong; in -1..1. */
    double fractal(double x, double y, int octaves) {
        double sum = 0;
        double weight = 0.5;
        double scale = 1;
        for (int octave = 0; octave < octaves; octave++) {
            sum += weight * at(x * scale + 17.3 * octave, y * scale + 9.7 * octave);
            scale *= 2;
            weight *= 0.5;
        }
        return sum;
    }
}
