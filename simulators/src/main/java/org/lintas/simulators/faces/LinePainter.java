package org.lintas.simulators.faces;

import org.lintas.simulators.faces.SkinMap.Area;

/** Paints the folds and lines that age and mien draw. */
final class LinePainter {

    private final Features features;
    private final SkinMap map;
    private final double wrinkles;
    private final double shift;

    LinePainter(Features features, SkinMap map) {
        this.features = features;
        this.map = map;
        this.wrinkles = features.appearance.skin().wrinkles();
        this.shift = Math.floorMod(features.appearance.skin().pattern() >> 3, 97);
    }

    void paint() {
        cheekFolds();
        if (wrinkles > 0.04) {
            foreheadLines();
            crowsFeet();
            frown();
        }
    }

    /** From the wings of the nose past the corners of the mouth. */
    private void cheekFolds() {
        double depth = Math.min(1.3, features.appearance.skin().folds() + 0.7 * Math.max(0, features.mien.smile()));
        double startU = features.appearance.nose().wings() + 2.5;
        double startY = features.noseTip() + 2;
        double endU = features.mouthHalfWidth() + 7;
        double endY = features.mouthLevel() - 4 - 12 * wrinkles;
        map.paint(new Area(-60, endY - 8, 60, startY + 8), (u, y, index) -> {
            double t = (startY - y) / (startY - endY);
            double place = Math.clamp(t, 0, 1);
            double line = startU + (endU - startU) * Math.pow(place, 0.75);
            double ends = Smooth.step(-0.08, 0.1, t) * Smooth.step(1.12, 0.7, t);
            double away = Math.abs(u) - line;
            double fold = depth * ends;
            map.raise(index, fold * (-0.75 * Smooth.bell(away, 1.4) + 0.8 * Smooth.bell(away - 4.5, 4)));
            map.darken(index, 0.20 * fold * Smooth.bell(away, 1.3));
        });
    }

    private void foreheadLines() {
        double hairline = features.appearance.hair().hairline();
        double lines = Math.min(1, wrinkles + 0.5 * Math.max(0, features.mien.browsUp()));
        map.paint(new Area(-55, 24, 55, hairline), (u, y, index) -> {
            double bent = y - 0.0022 * u * u + 2.2 * Noise.number(0).at(u * 0.05 + shift, y * 0.03);
            double phase = (bent - 31) / 8.5;
            double nearest = (phase - Math.rint(phase)) * 8.5;
            double ends = Smooth.step(50, 24, Math.abs(u) + 6 * Noise.number(1).at(shift, Math.rint(phase) * 3.1))
                    * Smooth.step(24, 33, y)
                    * Smooth.step(hairline, hairline - 12, y);
            double line = lines * ends * Smooth.bell(nearest, 0.75);
            map.raise(index, -0.42 * line);
            map.darken(index, 0.13 * line);
        });
    }

    private void crowsFeet() {
        var eyes = features.appearance.eyes();
        double depth = Math.min(1, wrinkles + 0.35 * Math.max(0, features.mien.smile()));
        double corner = eyes.apart() + eyes.halfWidth();
        map.paint(new Area(-corner - 22, -22, corner + 22, 18), (u, y, index) -> {
            double out = Math.abs(u) - corner;
            if (out < 1) {
                return;
            }
            double fan = Math.atan2(y + 0.5, out + 5) * 5.2;
            double nearest = fan - Math.rint(fan);
            double where = Smooth.step(1, 5, out) * Smooth.step(20, 9, out) * Smooth.step(3.4, 2, Math.abs(fan));
            double line = depth * where * Smooth.bell(nearest, 0.13);
            map.raise(index, -0.35 * line);
            map.darken(index, 0.13 * line);
        });
    }

    private void frown() {
        double brow = features.browLine(0);
        map.paint(Area.around(0, brow + 2, 14, 14), (u, y, index) -> {
            double line =
                    wrinkles * Smooth.bell(Math.abs(u) - 5 - 0.08 * (y - brow), 0.9) * Smooth.bell(y - brow - 2, 8);
            map.raise(index, -0.4 * line);
            map.darken(index, 0.12 * line);
        });
    }
}
