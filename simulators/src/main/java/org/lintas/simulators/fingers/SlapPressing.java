package org.lintas.simulators.fingers;

import java.util.Set;
import java.util.SplittableRandom;

/**
 * How several fingers of a person lie on a large scanner at once.
 *
 * @param tilt of the hand in radians, clockwise, -0.6 to 0.6
 * @param gap between neighbours, in pixels at 500 per inch, -40 to 150; below 0 they touch
 * @param visible how far the hand lies on below the last joints, in pixels at 500 per inch, 0 to 1,000
 * @param moisture -1 dry, 0 as it should be, 1 wet
 * @param contact share of each fingertip that lies on, 0.5 to 1
 * @param grain noise of the sensor, in grey levels, 0 to 30
 * @param lifted positions of the fingers that do not lie on: missing, or not pressed
 */
public record SlapPressing(
        double tilt, double gap, double visible, double moisture, double contact, double grain, Set<Integer> lifted) {

    /** A hand as it should lie. */
    public static final SlapPressing WELL = new SlapPressing(0, 40, 500, 0, 1, 3, Set.of());

    /** Copies the set; refuses what no hand does. */
    public SlapPressing {
        lifted = Set.copyOf(lifted);
        if (!(Math.abs(tilt) <= 0.6) || !(gap >= -40 && gap <= 150) || !(visible >= 0 && visible <= 1_000)) {
            throw new IllegalArgumentException("tilt %s, gap %s, visible %s".formatted(tilt, gap, visible));
        }
        if (!(Math.abs(moisture) <= 1) || !(contact >= 0.5 && contact <= 1) || !(grain >= 0 && grain <= 30)) {
            throw new IllegalArgumentException("moisture %s, contact %s, grain %s".formatted(moisture, contact, grain));
        }
    }

    /** With guidance: laid down once more if it was bad. */
    public static SlapPressing guided(SplittableRandom random) {
        return drawn(random, 0.5);
    }

    /** As at a lane without guidance. */
    public static SlapPressing usual(SplittableRandom random) {
        return drawn(random, 1);
    }

    /** The same with these fingers lifted. */
    public SlapPressing without(Set<Integer> positions) {
        return new SlapPressing(tilt, gap, visible, moisture, contact, grain, positions);
    }

    /** The same with the hand turned so far. */
    public SlapPressing tilted(double radians) {
        return new SlapPressing(radians, gap, visible, moisture, contact, grain, lifted);
    }

    /** The same with such gaps. */
    public SlapPressing spread(double pixels) {
        return new SlapPressing(tilt, pixels, visible, moisture, contact, grain, lifted);
    }

    private static SlapPressing drawn(SplittableRandom random, double care) {
        return new SlapPressing(
                care * random.nextDouble(-0.3, 0.3),
                30 + care * random.nextDouble(-30, 35),
                random.nextDouble(50, 900),
                Math.clamp(care * random.nextDouble(-1, 1), -1, 1),
                1 - care * random.nextDouble(0.25),
                3 + care * random.nextDouble(8),
                Set.of());
    }
}
