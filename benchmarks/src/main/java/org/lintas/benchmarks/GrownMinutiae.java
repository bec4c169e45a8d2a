package org.lintas.benchmarks;

import java.util.ArrayList;
import java.util.SplittableRandom;
import org.lintas.fingerprint.FingerTemplate;
import org.lintas.fingerprint.Minutia;
import org.lintas.fingerprint.Minutia.Kind;

/**
 * Minutiae of fingers of nobody, grown from statistics without a picture: 22 to 51 on an ellipse, at least 9 pixels apart, along the
 * ridges of a field with a core and a delta (Sherlock and Monro 1993), either way along them.
 */
final class GrownMinutiae {

    private static final int SIDE = 400;
    private static final double MIDDLE_X = 194;
    private static final double MIDDLE_Y = 190;
    private static final double RADIUS_X = 130;
    private static final double RADIUS_Y = 150;
    private static final double APART_MIN = 9;

    /** Places tried at most: the ellipse has room for hundreds. */
    private static final int TRIES_MAX = 2_000;

    private GrownMinutiae() {}

    static FingerTemplate finger(SplittableRandom random) {
        int wanted = 22 + random.nextInt(30);
        double turn = 0.25 * random.nextGaussian();
        double deltaX = MIDDLE_X + (random.nextBoolean() ? 1 : -1) * (70 + random.nextInt(60));
        double deltaY = MIDDLE_Y + 90 + random.nextInt(70);
        var grown = new ArrayList<Minutia>();
        for (int tries = 0; grown.size() < wanted && tries < TRIES_MAX; tries++) {
            int x = (int) (MIDDLE_X + random.nextDouble(-RADIUS_X, RADIUS_X));
            int y = (int) (MIDDLE_Y + random.nextDouble(-RADIUS_Y, RADIUS_Y));
            boolean inside = Math.hypot((x - MIDDLE_X) / RADIUS_X, (y - MIDDLE_Y) / RADIUS_Y) <= 1;
            if (inside && grown.stream().allMatch(other -> Math.hypot(other.x() - x, other.y() - y) >= APART_MIN)) {
                double ridge =
                        (Math.atan2(y - MIDDLE_Y, x - MIDDLE_X) - Math.atan2(y - deltaY, x - deltaX) + Math.PI) / 2;
                double either = random.nextBoolean() ? Math.PI : 0;
                double direction = positive(ridge + turn + 0.1 * random.nextGaussian() + either);
                grown.add(new Minutia(x, y, direction, random.nextBoolean() ? Kind.ENDING : Kind.BIFURCATION));
            }
        }
        return new FingerTemplate(SIDE, SIDE, grown);
    }

    /** Another print of a finger: moved, turned, each minutia a little off, one in five not seen, and five that are none. */
    static FingerTemplate impression(FingerTemplate finger, SplittableRandom random) {
        double turn = 0.25 * random.nextGaussian();
        double moveX = 20 * random.nextGaussian();
        double moveY = 20 * random.nextGaussian();
        var seen = new ArrayList<Minutia>();
        for (var minutia : finger.minutiae()) {
            if (random.nextInt(5) > 0) {
                double x = minutia.x() - MIDDLE_X;
                double y = minutia.y() - MIDDLE_Y;
                double turnedX = x * Math.cos(turn) - y * Math.sin(turn) + 2 * random.nextGaussian();
                double turnedY = x * Math.sin(turn) + y * Math.cos(turn) + 2 * random.nextGaussian();
                seen.add(new Minutia(
                        (int) Math.round(turnedX + MIDDLE_X + moveX),
                        (int) Math.round(turnedY + MIDDLE_Y + moveY),
                        positive(minutia.direction() + turn + 0.08 * random.nextGaussian()),
                        minutia.kind()));
            }
        }
        finger(random).minutiae().stream().limit(5).forEach(seen::add);
        return new FingerTemplate(SIDE, SIDE, seen);
    }

    private static double positive(double angle) {
        double rest = angle % (2 * Math.PI);
        double positive = rest < 0 ? rest + 2 * Math.PI : rest;
        return positive < 2 * Math.PI ? positive : 0;
    }
}
