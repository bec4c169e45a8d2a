package org.lintas.simulators.fingers;

import java.util.SplittableRandom;

/** One print: skin pulled and turned on glass, more or less of it lying on, seen by a sensor. */
final class Impression {

    private static final int WIDTH = Finger.PRINT_WIDTH;
    private static final int HEIGHT = Finger.PRINT_HEIGHT;

    /** Half axes of a fingertip that lies flat, in pixels at 500 per inch: 15 x 19 mm. */
    static final double HALF_WIDTH = 152;

    static final double HALF_HEIGHT = 190;

    /** Width of the rim over which contact ends, in half axes. */
    private static final double RIM = 0.10;

    /** Where no contact is, whatever the rim does, in half axes. */
    private static final double FARTHEST = 1.11;

    private final Finger finger;
    private final Pressing pressing;
    private final SplittableRandom random;
    private final SmoothNoise pullX;
    private final SmoothNoise pullY;
    private final SmoothNoise pressure;
    private final SmoothNoise rim;
    private final SmoothNoise dryness;
    private final double twist;
    private final double offX;
    private final double offY;

    Impression(Finger finger, Pressing pressing, SplittableRandom random) {
        this.finger = finger;
        this.pressing = pressing;
        this.random = random;
        this.pullX = new SmoothNoise(random, 260);
        this.pullY = new SmoothNoise(random, 260);
        this.pressure = new SmoothNoise(random, 130);
        this.rim = new SmoothNoise(random, 70);
        this.dryness = new SmoothNoise(random, 7);
        this.twist = random.nextDouble(-1, 1) * pressing.stretch() / 120;
        double aside = 1 - pressing.contact();
        this.offX = random.nextDouble(-1, 1) * aside * HALF_WIDTH * 0.6;
        this.offY = random.nextDouble(-1, 1) * aside * HALF_HEIGHT * 0.6;
    }

    FingerPicture picture() {
        float[] seen = new float[WIDTH * HEIGHT];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                seen[y * WIDTH + x] = (float) level(x - WIDTH / 2.0, y - HEIGHT / 2.0);
            }
        }
        return Sensor.picture(seen, WIDTH, pressing.grain(), random);
    }

    /** What light comes back from a place on the glass, in grey levels. */
    private double level(double x, double y) {
        return level(x, y, 243 - 6 * Math.hypot(x, y) / WIDTH);
    }

    /** The same where the glass alone gives so much. */
    double level(double x, double y, double glass) {
        double fromX = x - pressing.shiftX();
        double fromY = y - pressing.shiftY();
        double contact = contact(fromX, fromY);
        if (contact <= 0) {
            return glass;
        }
        // Skin turns less in the middle, where it sticks, than at the rim.
        double far = Math.hypot(fromX, fromY) / HALF_HEIGHT;
        double angle = pressing.rotation() + twist * far * far;
        double skinX = fromX * Math.cos(angle) + fromY * Math.sin(angle);
        double skinY = -fromX * Math.sin(angle) + fromY * Math.cos(angle);
        skinX += pressing.stretch() * pullX.at(skinX, skinY);
        skinY += pressing.stretch() * pullY.at(skinX, skinY);
        double height = finger.ridge(skinX, skinY);
        double wet = 0.5 * pressing.moisture() + 0.22 * pressure.at(fromX, fromY) - 0.8 * (1 - contact);
        double speckle = 0.35 * Math.max(0, -pressing.moisture() + 0.15) * dryness.at(x * 1.3, y * 1.3);
        double touch = 1 / (1 + Math.exp(-5 * (height + wet + speckle)));
        double shade = 62 - 18 * pressing.moisture() + 12 * pressure.at(fromY, fromX);
        double valley = 214 - 26 * Math.max(0, pressing.moisture());
        double skin = valley + (shade - valley) * touch;
        double edge = Math.min(1, contact * 4);
        return glass + (skin - glass) * edge;
    }

    /** Where the middle of what lies on is, from the middle of the finger, to the right. */
    double offX() {
        return offX;
    }

    /** The same downwards. */
    double offY() {
        return offY;
    }

    /** 1 where the fingertip lies on, falling to 0 over its rim. */
    private double contact(double x, double y) {
        double size = Math.sqrt(pressing.contact());
        double across = (x - offX) / (HALF_WIDTH * size);
        double down = (y - offY) / (HALF_HEIGHT * size);
        double far = Math.pow(Math.pow(Math.abs(across), 2.4) + Math.pow(Math.abs(down), 2.4), 1 / 2.4);
        if (far > FARTHEST) {
            return 0;
        }
        double end = 1 + 0.035 * rim.at(x, y);
        return Math.clamp((end - far) / RIM, 0, 1);
    }
}
