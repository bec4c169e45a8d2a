package org.lintas.simulators.faces;

import org.lintas.simulators.faces.SkinMap.Area;

/** Paints the whole face: skin first, then features over it. */
final class SkinPainter {

    private final Features features;
    private final SkinMap map;
    private final double shiftX;
    private final double shiftY;

    private SkinPainter(Features features, SkinMap map) {
        this.features = features;
        this.map = map;
        this.shiftX = Math.floorMod(features.appearance.skin().pattern(), 251);
        this.shiftY = Math.floorMod(features.appearance.skin().pattern() >> 9, 241);
    }

    static SkinMap paint(Features features, double cell) {
        var map = new SkinMap(cell, features.chinLevel() - 12);
        var painter = new SkinPainter(features, map);
        painter.skin();
        painter.flush();
        painter.marks();
        new LinePainter(features, map).paint();
        new NosePainter(features, map).paint();
        new LipPainter(features, map).paint();
        new BeardPainter(features, map).paint();
        new EyePainter(features, map).paint(-1);
        new EyePainter(features, map).paint(1);
        new BrowPainter(features, map).paint();
        return map;
    }

    private void skin() {
        var base = features.appearance.colouring().skin();
        double uneven = features.appearance.skin().uneven();
        var coarse = Noise.number(0);
        var fine = Noise.number(1);
        map.paint(map.everywhere(), (u, y, index) -> {
            double patches = coarse.fractal(u * 0.045 + shiftX, y * 0.045 + shiftY, 3);
            double pores = fine.at(u * 0.9 + shiftY, y * 0.9 + shiftX);
            double light = 1 + uneven * 0.16 * patches + 0.035 * pores;
            map.red[index] = (float) (base.red() * light);
            map.green[index] = (float) (base.green() * light * (1 - uneven * 0.06 * patches));
            map.blue[index] = (float) (base.blue() * light * (1 - uneven * 0.05 * patches));
            map.relief[index] = (float) (0.05 * pores);
            map.gloss[index] = 0.5f;
        });
    }

    /** Blood shows on cheeks, nose, chin and ears; the skin round the eyes is darker; forehead and nose shine. */
    private void flush() {
        double ruddy = features.appearance.colouring().ruddy();
        double tone = features.appearance.colouring().tone();
        double strength = (0.06 + 0.16 * ruddy) * (1 - 0.55 * tone);
        double eyesDark = 0.10 + 0.12 * tone + 0.10 * features.appearance.eyes().bags();
        double apart = features.appearance.eyes().apart();
        double tip = features.noseTip();
        map.paint(map.everywhere(), (u, y, index) -> {
            double side = Math.abs(u);
            double red = Smooth.bell(side - 44, 22) * Smooth.bell(y + 34, 20)
                    + 0.8 * Smooth.bell(u, 13) * Smooth.bell(y - tip, 11)
                    + 0.4 * Smooth.bell(u, 20) * Smooth.bell(y - features.chinLevel() - 12, 13);
            double dark = eyesDark * Smooth.bell(side - apart + 2, 19) * Smooth.bell(y + 1, 13);
            map.multiply(
                    index,
                    1 - dark * 0.85,
                    (1 - strength * red) * (1 - dark),
                    (1 - strength * red * 1.05) * (1 - dark * 0.95));
            double shine = Smooth.bell(u, 26) * Smooth.bell(y - 45, 24) + Smooth.bell(u, 8) * Smooth.bell(y + 22, 24);
            map.gloss[index] += (float) (0.18 * shine);
        });
    }

    private void marks() {
        var marks = features.appearance.skin();
        var draw = new Draw(marks.pattern(), "marks");
        for (int i = 0; i < marks.moles(); i++) {
            mole(draw.uniform(-62, 62), draw.uniform(-95, 55), draw.uniform(0.8, 1.9));
        }
        if (marks.freckles() > 0) {
            freckles(marks.freckles());
        }
        int spots = (int) (12 * Math.max(0, marks.wrinkles() - 0.45));
        for (int i = 0; i < spots; i++) {
            spot(draw.uniform(-65, 65), draw.uniform(-60, 75), draw.uniform(1.5, 4));
        }
    }

    private void mole(double centreU, double centreY, double radius) {
        map.paint(Area.around(centreU, centreY, radius + 1, radius + 1), (u, y, index) -> {
            double inside = map.coverage(radius - Math.hypot(u - centreU, y - centreY));
            map.multiply(index, 1 - 0.62 * inside, 1 - 0.72 * inside, 1 - 0.74 * inside);
            map.raise(index, 0.5 * inside);
        });
    }

    private void spot(double centreU, double centreY, double radius) {
        map.paint(Area.around(centreU, centreY, radius * 2, radius * 2), (u, y, index) -> {
            double share = 0.22 * Smooth.bell(Math.hypot(u - centreU, y - centreY), radius);
            map.multiply(index, 1 - share, 1 - share * 1.15, 1 - share * 1.2);
        });
    }

    private void freckles(double density) {
        var noise = Noise.number(2);
        map.paint(Area.around(0, -18, 70, 45), (u, y, index) -> {
            double where = Smooth.bell(u, 58) * Smooth.bell(y + 18, 30);
            double spots =
                    Smooth.step(0.62 - 0.35 * density * where, 0.9, noise.at(u * 0.42 + shiftX, y * 0.42 + shiftY));
            double share = 0.4 * spots * where;
            map.multiply(index, 1 - share * 0.6, 1 - share, 1 - share * 1.1);
        });
    }
}
