package org.lintas.simulators.faces;

import org.lintas.simulators.faces.SkinMap.Area;

/** Paints nostrils and the creases round the wings of the nose. */
final class NosePainter {

    private static final Colour NOSTRIL = Colour.srgb(0x1E0D09);

    private final Features features;
    private final SkinMap map;

    NosePainter(Features features, SkinMap map) {
        this.features = features;
        this.map = map;
    }

    void paint() {
        var nose = features.appearance.nose();
        double tip = features.noseTip();
        double base = features.noseBase();
        double nostrilU = nose.wings() * 0.47;
        double nostrilY = Smooth.between(base, tip, 0.30);
        double reach = nose.wings() * 0.25;
        double wingU = nose.wings() - 6.2;
        map.paint(Area.around(0, tip - 3, nose.wings() + 9, 20), (u, y, index) -> {
            double across = u - nose.turn();
            double side = Math.abs(across);
            double tilted = y - nostrilY + 0.28 * (side - nostrilU);
            double hole = Math.hypot((side - nostrilU) / reach, tilted / 2.1);
            map.blend(index, NOSTRIL, 0.88 * Smooth.step(1.25, 0.72, hole));
            map.raise(index, -1.2 * Smooth.step(1.4, 0.6, hole));
            double fromWing = Math.hypot(side - wingU, (y - tip + 2.2) * 0.92);
            double outer = Smooth.step(wingU - 1, wingU + 3, side)
                    * Smooth.step(-13, -4, y - tip)
                    * Smooth.step(9, 3, y - tip);
            double crease = Smooth.bell(fromWing - 7.4, 1.2) * outer;
            map.raise(index, -0.8 * crease);
            map.darken(index, 0.26 * crease);
            double under =
                    Smooth.bell(y - base + 0.8, 1.7) * Smooth.step(nose.wings() * 0.95, nose.wings() * 0.5, side);
            map.darken(index, 0.22 * under);
        });
        philtrum();
    }

    private void philtrum() {
        double top = features.noseBase();
        double bottom = features.lipTop(0);
        map.paint(new Area(-9, bottom - 1, 9, top + 1), (u, y, index) -> {
            double along = Smooth.step(top + 1, top - 2, y) * Smooth.step(bottom - 1, bottom + 1, y);
            map.raise(index, along * (-0.5 * Smooth.bell(u, 2.4) + 0.35 * Smooth.bell(Math.abs(u) - 4.4, 1.8)));
        });
    }
}
