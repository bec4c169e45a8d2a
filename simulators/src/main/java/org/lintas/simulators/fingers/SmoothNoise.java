package org.lintas.simulators.fingers;

import java.util.SplittableRandom;

/** A smooth field of random values about 0, mostly within -1 to 1: waves of random directions, no longer than a given length. */
final class SmoothNoise {

    private static final int WAVES = 10;

    private final double[] across = new double[WAVES];
    private final double[] down = new double[WAVES];
    private final double[] phase = new double[WAVES];

    /** With waves of the given length and up to twice as long, in pixels. */
    SmoothNoise(SplittableRandom random, double length) {
        for (int i = 0; i < WAVES; i++) {
            double direction = random.nextDouble(2 * Math.PI);
            double frequency = 2 * Math.PI / (length * random.nextDouble(1, 2));
            across[i] = frequency * Math.cos(direction);
            down[i] = frequency * Math.sin(direction);
            phase[i] = random.nextDouble(2 * Math.PI);
        }
    }

    double at(double x, double y) {
        double sum = 0;
        for (int i = 0; i < WAVES; i++) {
            sum += Math.sin(across[i] * x + down[i] * y + phase[i]);
        }
        return sum * Math.sqrt(2.0 / WAVES) / 1.5;
    }
}
