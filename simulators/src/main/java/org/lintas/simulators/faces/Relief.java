package org.lintas.simulators.faces;

import java.util.ArrayList;
import java.util.List;

/** How far each place of the face stands out over the plain head: bones, sockets, nose, lips, cheeks, in millimetres. */
final class Relief {

    /** A soft hill on the unrolled face. */
    private record Hill(double u, double y, double reachU, double reachY, double height) {

        double at(double placeU, double placeY) {
            double du = (placeU - u) / reachU;
            double dy = (placeY - y) / reachY;
            double square = du * du + dy * dy;
            return square > 8 ? 0 : height * Math.exp(-square);
        }
    }

    private final Features features;
    private final List<Hill> hills = new ArrayList<>();
    private final Curve noseRidge;
    private final Curve noseWidth;

    Relief(Features features) {
        this.features = features;
        addBones();
        addSoftParts();
        var nose = features.appearance.nose();
        double tip = features.noseTip();
        double base = features.noseBase();
        double middle = (tip - 8) / 2;
        this.noseRidge = Curve.through(
                base - 5,
                0,
                base,
                2.5,
                base + 2.5,
                nose.tip() * 0.5,
                tip - 3.2,
                nose.tip() * 0.93,
                tip + 0.5,
                nose.tip(),
                tip + 5,
                nose.tip() * 0.93,
                middle,
                Smooth.between(nose.bridge(), nose.tip(), 0.42) + nose.hump(),
                -7,
                nose.bridge() + nose.hump() * 0.5,
                3,
                nose.root(),
                15,
                0);
        this.noseWidth = Curve.through(
                base,
                nose.tipWidth() * 0.95,
                tip,
                nose.tipWidth(),
                tip + 10,
                Smooth.between(nose.bridgeWidth() * 1.1, nose.tipWidth(), 0.5),
                -8,
                nose.bridgeWidth() * 1.25,
                10,
                nose.bridgeWidth() * 1.7);
    }

    private void addPair(double u, double y, double[] reach, double height) {
        hills.add(new Hill(u, y, reach[0], reach[1], height));
        hills.add(new Hill(-u, y, reach[0], reach[1], height));
    }

    private void addBones() {
        var head = features.appearance.head();
        var eyes = features.appearance.eyes();
        double apart = eyes.apart();
        addPair(apart - 6, 15.5, new double[] {23, 11}, head.browRidge());
        hills.add(new Hill(0, 14, 14, 13, head.browRidge() * 0.6));
        addPair(apart, 0, new double[] {19, 13}, -eyes.socket());
        addPair(apart - 13, 1, new double[] {10, 12}, -1.8);
        addPair(apart + 1, -0.5, new double[] {13.5, 9.5}, 4.2);
        addPair(47, -26, new double[] {21, 19}, head.cheekBone() + 1);
        addPair(60, 26, new double[] {16, 22}, -3);
        hills.add(new Hill(0, features.chinLevel() + 10, 15, 11, 2.6));
    }

    private void addSoftParts() {
        var head = features.appearance.head();
        double smile = Math.max(0, features.mien.smile());
        double mouth = features.mouthLevel();
        addPair(44, mouth + 12, new double[] {21, 22}, head.fullness() - 1.2);
        addPair(36, -38, new double[] {15, 13}, 1.6 + 3 * smile);
        addPair(features.mouthHalfWidth() + 5, mouth, new double[] {7, 9}, -1.2 - smile);
        hills.add(new Hill(0, mouth, 27, 17, features.appearance.mouth().forward()));
        hills.add(new Hill(0, features.lipBottom(0) - 5, 14, 5, -1.6));
        addPair(
                features.appearance.eyes().apart(),
                -17,
                new double[] {15, 6},
                2.2 * features.appearance.eyes().bags());
        addPair(features.appearance.eyes().apart(), -10, new double[] {15, 3}, -1.2);
    }

    double at(double u, double y) {
        double sum = 0;
        for (var hill : hills) {
            sum += hill.at(u, y);
        }
        return sum + nose(u, y) + lips(u, y);
    }

    private double nose(double u, double y) {
        double tip = features.noseTip();
        double base = features.noseBase();
        if (y > 15 || y < base - 6 || Math.abs(u) > 34) {
            return 0;
        }
        var shape = features.appearance.nose();
        double across = u - shape.turn() * Smooth.step(5, tip, y);
        double ratio = Math.abs(across) / noseWidth.at(y);
        double steep = Smooth.between(2.6, 1.9, Smooth.step(tip, -12, y));
        double ridge = noseRidge.at(y) * Smooth.step(4.2, 1.8, ratio) / (1 + Math.pow(ratio, steep));
        double wing = Math.abs(across) - (shape.wings() - 5.2);
        double wings =
                8.6 * Math.exp(-Math.pow(Math.abs(wing) / 5.6, 3) - Math.pow(Math.abs(y - tip + 3.4) / 6.2, 2.6));
        return Math.max(ridge, wings) + 0.35 * Math.min(ridge, wings);
    }

    private double lips(double u, double y) {
        double m = u / features.mouthHalfWidth();
        if (Math.abs(m) >= 1.05 || y > features.noseBase() + 2 || y < features.chinLevel() + 12) {
            return 0;
        }
        double line = features.mouthLine(m);
        double top = features.lipTop(m);
        double bottom = features.lipBottom(m);
        double taper = Smooth.arch(m, 0.55);
        double upper = Smooth.bell(y - Smooth.between(line, top, 0.42), Math.max(1.8, (top - line) * 0.62)) * 3.0;
        double lower = Smooth.bell(y - Smooth.between(line, bottom, 0.45), Math.max(2.2, (line - bottom) * 0.62)) * 3.6;
        double groove = -2.4 * Smooth.bell(y - line, 1.6 + features.mouthGap(m));
        double philtrum = -0.9 * Smooth.bell(u, 3.2) * Smooth.bell(y - (top + 5), 5);
        return (upper + lower + groove) * taper + philtrum;
    }
}
