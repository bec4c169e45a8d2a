package org.lintas.simulators.fingers;

import java.util.SplittableRandom;

/**
 * One finger of several on the glass: the last joint with its ridges, below it a crease, and more or less of the joints below, whose
 * ridges run across.
 *
 * @param at middle of the fingertip, in pixels of the picture
 * @param rotation in radians, clockwise
 * @param contact share of a large fingertip that lies on
 */
record LaidFinger(Point at, double rotation, double contact) {

    /** Length of a joint below the last, in pixels at 500 per inch: 21 mm. */
    private static final double JOINT = 410;

    /** Period of ridges that run across, in pixels. */
    private static final double PERIOD = 10;

    /** Rim of a lower joint, as a share of its half axes. */
    private static final double RIM = 0.12;

    /** A place in the picture. */
    record Point(double x, double y) {}

    /** Draws it where it is darker than what is there. */
    PressedFinger press(float[] light, int position, Finger finger, SlapPressing pressing, SplittableRandom random) {
        Pressing own = new Pressing(
                0, 0, 0, random.nextDouble(1, 5), pressing.moisture(), contact * pressing.contact(), pressing.grain());
        Impression tip = new Impression(finger, own, random);
        double size = Math.sqrt(own.contact());
        Lower lower = new Lower(
                new SmoothNoise(random, 90),
                tip.offX(),
                tip.offY() + Impression.HALF_HEIGHT * size + random.nextDouble(10, 30),
                Impression.HALF_WIDTH * size * 0.92,
                pressing);
        int reach = (int) Math.ceil(2 * Impression.HALF_HEIGHT + pressing.visible());
        double cosine = Math.cos(rotation);
        double sine = Math.sin(rotation);
        for (int y = Math.max(0, (int) at.y() - reach); y < Math.min(Hand.SLAP_HEIGHT, at.y() + reach); y++) {
            for (int x = Math.max(0, (int) at.x() - reach); x < Math.min(Hand.SLAP_WIDTH, at.x() + reach); x++) {
                double across = (x - at.x()) * cosine + (y - at.y()) * sine;
                double down = -(x - at.x()) * sine + (y - at.y()) * cosine;
                int pixel = y * Hand.SLAP_WIDTH + x;
                if (Math.abs(across) < 1.6 * Impression.HALF_WIDTH && down > -1.6 * Impression.HALF_HEIGHT) {
                    double seen = down < lower.top() ? tip.level(across, down, 242) : lower.level(across, down);
                    light[pixel] = Math.min(light[pixel], (float) seen);
                }
            }
        }
        return new PressedFinger(
                position,
                at.x() + tip.offX() * cosine - tip.offY() * sine,
                at.y() + tip.offX() * sine + tip.offY() * cosine,
                2 * Impression.HALF_WIDTH * size,
                2 * Impression.HALF_HEIGHT * size,
                rotation);
    }

    /** The joints below the last. */
    record Lower(SmoothNoise bend, double middle, double top, double halfWidth, SlapPressing pressing) {

        double level(double x, double y) {
            double below = y - top;
            double joint = JOINT / 2 - below % JOINT;
            double across = Math.pow(Math.abs((x - middle) / halfWidth), 4);
            double along = Math.pow(Math.abs(joint / (JOINT / 2 - 8)), 6);
            double touch = Math.clamp((1 - Math.pow(across + along, 0.25)) / RIM, 0, 1);
            if (below > pressing.visible() || touch <= 0) {
                return 242;
            }
            double height = Math.sin(2 * Math.PI * (y + 6 * bend.at(x, y)) / PERIOD);
            double dark = 1 / (1 + Math.exp(-4 * (height + 0.4 * pressing.moisture() - 0.6 * (1 - touch))));
            return 242 + Math.min(1, 3 * touch) * (212 - 130 * dark - 242);
        }
    }
}
