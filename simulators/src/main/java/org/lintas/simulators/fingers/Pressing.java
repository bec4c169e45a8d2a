package org.lintas.simulators.fingers;

import java.util.SplittableRandom;

/**
 * How a finger lies on the scanner.
 *
 * @param rotation in radians, clockwise
 * @param shiftX of the finger to the right, in pixels at 500 per inch
 * @param shiftY of the finger downwards, the same unit
 * @param stretch how far skin is pulled, in pixels at 500 per inch, 0 to 12
 * @param moisture -1 dry, 0 as it should be, 1 wet
 * @param contact share of the fingertip that lies on, 0.3 to 1
 * @param grain noise of the sensor, in grey levels, 0 to 30
 */
public record Pressing(
        double rotation, double shiftX, double shiftY, double stretch, double moisture, double contact, double grain) {

    /** A finger as it should lie. */
    public static final Pressing WELL = new Pressing(0, 0, 0, 0, 0, 1, 3);

    /** Refuses what no finger does. */
    public Pressing {
        if (!(stretch >= 0 && stretch <= 12) || !(moisture >= -1 && moisture <= 1)) {
            throw new IllegalArgumentException("stretch %s, moisture %s".formatted(stretch, moisture));
        }
        if (!(contact >= 0.3 && contact <= 1) || !(grain >= 0 && grain <= 30)) {
            throw new IllegalArgumentException("contact %s, grain %s".formatted(contact, grain));
        }
    }

    /** With guidance: laid down once more if it was bad. */
    public static Pressing guided(SplittableRandom random) {
        return drawn(random, 0.5);
    }

    /** As at a lane without guidance. */
    public static Pressing usual(SplittableRandom random) {
        return drawn(random, 1);
    }

    /** Of people in a hurry, or who would rather not be known. */
    public static Pressing careless(SplittableRandom random) {
        return drawn(random, 1.5);
    }

    private static Pressing drawn(SplittableRandom random, double care) {
        return new Pressing(
                care * random.nextDouble(-0.35, 0.35),
                care * random.nextDouble(-40, 40),
                care * random.nextDouble(-45, 45),
                care * random.nextDouble(2, 8),
                Math.clamp(care * random.nextDouble(-1, 1), -1, 1),
                1 - care * random.nextDouble(0.45),
                3 + care * random.nextDouble(8));
    }
}
