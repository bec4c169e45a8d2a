package org.lintas.simulators.fingers;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The direction of the ridges at each place: half the sum of the angles seen from the cores less those seen from the deltas (Sherlock
 * and Monro 1993), each angle bent a little so that fingers of one class differ (after Vizcaya and Gerhardt 1996). Places are in
 * pixels at 500 per inch from the middle of the finger, y upwards.
 */
final class RidgeFlow {

    /** Most that an angle is bent, in radians: more makes cores and deltas of its own. */
    private static final double BEND_MAX = 0.35;

    /** Most that the flow of a place is turned by nothing but growth, in radians. */
    private static final double WANDER = 0.16;

    /** Height from which on the ridges of an arch are flat, in pixels. */
    private static final double ARCH_HEIGHT = 210;

    /** Half the width of a finger, in pixels. */
    private static final double HALF_WIDTH = 200;

    private final List<Point> points = new ArrayList<>();
    private final double archSteepness;
    private final double tilt;
    private final double size;
    private final SmoothNoise wander;

    /** A core counts half an angle, a delta takes half an angle. */
    private record Point(double x, double y, double sign, double bend, double phase) {

        double angle(double atX, double atY) {
            double angle = Math.atan2(atY - y, atX - x);
            double bent = angle + bend * Math.sin(angle + phase) + bend / 2 * Math.sin(2 * angle + 2 * phase);
            return sign * bent / 2;
        }
    }

    RidgeFlow(PatternKind kind, SplittableRandom random) {
        archSteepness = random.nextDouble(0.8, 1.7);
        tilt = random.nextDouble(-0.3, 0.3);
        size = random.nextDouble(0.75, 1.3);
        wander = new SmoothNoise(random, 150);
        switch (kind) {
            case ARCH -> {}
            case TENTED_ARCH -> {
                core(random, 0, 30);
                delta(random, 0, -75);
            }
            case LEFT_LOOP -> {
                core(random, 0, 10);
                delta(random, 95, -125);
            }
            case RIGHT_LOOP -> {
                core(random, 0, 10);
                delta(random, -95, -125);
            }
            case WHORL -> {
                core(random, 0, 28);
                core(random, 0, -10);
                delta(random, -115, -130);
                delta(random, 115, -130);
            }
            case TWIN_LOOP -> {
                core(random, -28, 42);
                core(random, 28, -35);
                delta(random, -125, -125);
                delta(random, 120, -140);
            }
        }
    }

    /** Direction at a place, in radians from the x axis towards the upward y axis; half turns are the same. */
    double at(double x, double y) {
        double turnedX = (x * Math.cos(tilt) - y * Math.sin(tilt)) / size;
        double turnedY = (x * Math.sin(tilt) + y * Math.cos(tilt)) / size;
        return pattern(turnedX, turnedY) - tilt + WANDER * wander.at(x, y);
    }

    private double pattern(double x, double y) {
        if (points.isEmpty()) {
            double rise = Math.clamp((ARCH_HEIGHT - y) / (2 * ARCH_HEIGHT), 0, 1);
            double hump = Math.sin(Math.PI * rise) * archSteepness;
            return Math.atan(-hump * Math.sin(Math.clamp(x / HALF_WIDTH, -1, 1) * Math.PI * 0.75));
        }
        double angle = 0;
        for (Point point : points) {
            angle += point.angle(x, y);
        }
        return angle;
    }

    private void core(SplittableRandom random, double x, double y) {
        add(random, x, y, 1);
    }

    private void delta(SplittableRandom random, double x, double y) {
        add(random, x, y, -1);
    }

    private void add(SplittableRandom random, double x, double y, double sign) {
        points.add(new Point(
                x + random.nextDouble(-25, 25),
                y + random.nextDouble(-30, 30),
                sign,
                random.nextDouble(BEND_MAX),
                random.nextDouble(2 * Math.PI)));
    }
}
