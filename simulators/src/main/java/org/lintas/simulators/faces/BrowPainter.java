package org.lintas.simulators.faces;

import org.lintas.simulators.faces.SkinMap.Area;

/** Paints the eyebrows, hair by hair. */
final class BrowPainter {

    private final Features features;
    private final SkinMap map;
    private final Colour colour;
    private final double shift;

    BrowPainter(Features features, SkinMap map) {
        this.features = features;
        this.map = map;
        var colouring = features.appearance.colouring();
        this.colour = colouring.hair().mix(Colour.srgb(0x1A120D), 0.45).times(0.8);
        this.shift = Math.floorMod(features.appearance.seed(), 199);
    }

    void paint() {
        var brows = features.appearance.brows();
        for (int side = -1; side <= 1; side += 2) {
            int sign = side;
            double middle = side * (brows.inner() + brows.length() / 2);
            map.paint(
                    Area.around(middle, brows.height() + 4, brows.length() / 2 + 6, 17),
                    (u, y, index) -> hair(u * sign, y - features.eyeLevel(sign), index));
        }
    }

    private void hair(double out, double y, int index) {
        var brows = features.appearance.brows();
        double t = (out - brows.inner()) / brows.length();
        if (t < -0.1 || t > 1.08) {
            return;
        }
        double place = Math.clamp(t, 0, 1);
        double half = brows.thickness()
                / 2
                * (1 - 0.68 * Smooth.step(0.35, 1.02, place))
                * Smooth.between(0.8, 1, Smooth.step(0, 0.15, place));
        double away = y - features.browLine(t);
        double edge = 1.1 + 0.5 * (1 - place);
        double cover = Smooth.step(half + edge, half - edge * 0.6, Math.abs(away))
                * Smooth.step(-0.08, 0.10, t)
                * Smooth.step(1.06, 0.88, t);
        if (cover <= 0) {
            return;
        }
        double slant = Smooth.between(1.15, -0.15, Smooth.step(0, 0.85, place));
        double across = y * Math.cos(slant) - out * Math.sin(slant);
        double along = out * Math.cos(slant) + y * Math.sin(slant);
        double strand = Noise.number(1).at(across * 1.15 + shift, along * 0.16)
                + 0.5 * Noise.number(2).at(across * 2.1, along * 0.25 + shift);
        double share = brows.density() * cover * Math.clamp(0.72 + 0.5 * strand, 0.15, 1);
        map.blend(index, colour, share);
        map.raise(index, 0.35 * share);
        map.gloss[index] *= (float) (1 - 0.8 * share);
    }
}
