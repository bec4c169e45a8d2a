package org.lintas.simulators.fingers;

import java.util.SplittableRandom;

/**
 * Grows ridges out of noise: again and again each place takes what a wave along the flow says of its surroundings (even Gabor filters
 * without a mean, as in SFinGe, Cappelli 2004). Where waves of different places meet out of step, minutiae stay. Grown at 250 pixels
 * per inch, where it takes a tenth of the work.
 */
final class RidgeGrowth {

    /** Width of what is grown, in pixels at 250 per inch. */
    static final int WIDTH = 216;

    /** Height of what is grown, in pixels at 250 per inch. */
    static final int HEIGHT = 264;

    /** Directions of filters in half a turn: 3.75 degrees apart. */
    private static final int DIRECTIONS = 48;

    /** Steps of periods. */
    private static final int PERIODS = 8;

    /** Shortest and longest period at 250 pixels per inch: 0.37 and 0.57 mm. */
    private static final double PERIOD_MIN = 3.7;

    private static final double PERIOD_MAX = 5.6;

    /** Reach of a filter to each side, in pixels at 250 per inch. */
    private static final int RADIUS = 5;

    private static final int SIDE = 2 * RADIUS + 1;

    /** Standard deviation of a filter's envelope, in periods; a longer one leaves fewer minutiae. */
    private static final double ENVELOPE = 0.42;

    /** How much a round amplifies before it is brought back to -1 to 1. */
    private static final double GAIN = 2.2;

    /** Rounds after which ridges hardly move. */
    private static final int ROUNDS = 14;

    private static final float[][] FILTERS = filters();

    private RidgeGrowth() {}

    /** Heights of the ridges, -1 in a valley to 1 on a ridge, in rows from the top left. */
    static float[] grow(RidgeFlow flow, SplittableRandom random) {
        byte[] directions = new byte[WIDTH * HEIGHT];
        byte[] periods = new byte[WIDTH * HEIGHT];
        lay(flow, random, directions, periods);
        float[] field = new float[WIDTH * HEIGHT];
        for (int i = 0; i < field.length; i++) {
            field[i] = (float) random.nextDouble(-1, 1);
        }
        float[] next = new float[field.length];
        for (int round = 0; round <= ROUNDS; round++) {
            // The last round is left as the waves are, without corners.
            float gain = round < ROUNDS ? (float) GAIN : 1;
            for (int y = 0; y < HEIGHT; y++) {
                row(new Round(field, next, gain), y, directions, periods);
            }
            float[] before = field;
            field = next;
            next = before;
        }
        return field;
    }

    private static void lay(RidgeFlow flow, SplittableRandom random, byte[] directions, byte[] periods) {
        double usual = random.nextDouble(4.15, 4.85);
        SmoothNoise width = new SmoothNoise(random, 120);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double across = 2.0 * (x - WIDTH / 2);
                double up = 2.0 * (HEIGHT / 2 - y);
                // Rows of pixels run downwards, the flow upwards.
                double turn = -flow.at(across, up) / Math.PI;
                directions[y * WIDTH + x] = (byte) Math.floorMod(Math.round(turn * DIRECTIONS), DIRECTIONS);
                // Ridges below the core are wider than those above it.
                double period = usual * (1 + 0.05 * width.at(across, up) + (up < -60 ? 0.08 : 0));
                double step = (period - PERIOD_MIN) / (PERIOD_MAX - PERIOD_MIN) * (PERIODS - 1);
                periods[y * WIDTH + x] = (byte) Math.clamp(Math.round(step), 0, PERIODS - 1);
            }
        }
    }

    /** From one state to the next. */
    @SuppressWarnings("ArrayRecordComponent") // lives for one round
    private record Round(float[] field, float[] next, float gain) {}

    private static void row(Round round, int y, byte[] directions, byte[] periods) {
        for (int x = 0; x < WIDTH; x++) {
            int at = y * WIDTH + x;
            float[] filter = FILTERS[periods[at] * DIRECTIONS + directions[at]];
            boolean inside = x >= RADIUS && y >= RADIUS && x < WIDTH - RADIUS && y < HEIGHT - RADIUS;
            float sum = inside ? whole(round.field(), at, filter) : clipped(round.field(), x, y, filter);
            round.next()[at] = round.gain() == 1 ? sum : squash(round.gain() * sum);
        }
    }

    private static float whole(float[] field, int at, float[] filter) {
        float sum = 0;
        int tap = 0;
        for (int dy = -RADIUS; dy <= RADIUS; dy++) {
            int start = at + dy * WIDTH - RADIUS;
            for (int i = 0; i < SIDE; i++) {
                sum += filter[tap++] * field[start + i];
            }
        }
        return sum;
    }

    private static float clipped(float[] field, int x, int y, float[] filter) {
        float sum = 0;
        for (int dy = -RADIUS; dy <= RADIUS; dy++) {
            for (int dx = -RADIUS; dx <= RADIUS; dx++) {
                int row = y + dy;
                int column = x + dx;
                if (row >= 0 && row < HEIGHT && column >= 0 && column < WIDTH) {
                    sum += filter[(dy + RADIUS) * SIDE + dx + RADIUS] * field[row * WIDTH + column];
                }
            }
        }
        return sum;
    }

    /** Near to the hyperbolic tangent, within -1 to 1. */
    private static float squash(float value) {
        float limited = Math.clamp(value, -3f, 3f);
        return limited * (27 + limited * limited) / (27 + 9 * limited * limited);
    }

    private static float[][] filters() {
        float[][] filters = new float[PERIODS * DIRECTIONS][];
        for (int period = 0; period < PERIODS; period++) {
            for (int direction = 0; direction < DIRECTIONS; direction++) {
                double length = PERIOD_MIN + (PERIOD_MAX - PERIOD_MIN) * period / (PERIODS - 1);
                filters[period * DIRECTIONS + direction] = filter(length, Math.PI * direction / DIRECTIONS);
            }
        }
        return filters;
    }

    /** A wave across the direction under a round envelope, without a mean; a field of the same wave gives 1. */
    private static float[] filter(double period, double direction) {
        double deviation = ENVELOPE * period;
        double[] wave = new double[SIDE * SIDE];
        double[] envelope = new double[SIDE * SIDE];
        double waves = 0;
        double envelopes = 0;
        for (int dy = -RADIUS; dy <= RADIUS; dy++) {
            for (int dx = -RADIUS; dx <= RADIUS; dx++) {
                int at = (dy + RADIUS) * SIDE + dx + RADIUS;
                double across = -dx * Math.sin(direction) + dy * Math.cos(direction);
                envelope[at] = Math.exp(-(dx * dx + dy * dy) / (2 * deviation * deviation));
                wave[at] = Math.cos(2 * Math.PI * across / period);
                waves += envelope[at] * wave[at];
                envelopes += envelope[at];
            }
        }
        double mean = waves / envelopes;
        double response = 0;
        for (int i = 0; i < wave.length; i++) {
            response += envelope[i] * (wave[i] - mean) * wave[i];
        }
        float[] filter = new float[wave.length];
        for (int i = 0; i < wave.length; i++) {
            filter[i] = (float) (envelope[i] * (wave[i] - mean) / response);
        }
        return filter;
    }
}
