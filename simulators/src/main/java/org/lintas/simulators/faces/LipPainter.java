package org.lintas.simulators.faces;

import org.lintas.simulators.faces.SkinMap.Area;

/** Paints the lips, the line between them and what an open mouth shows. */
final class LipPainter {

    private static final Colour INSIDE = Colour.srgb(0x2B0F0D);
    private static final Colour TEETH = Colour.srgb(0xD9CFC0);
    private static final int[] LIPSTICKS = {0xA63A46, 0xB5534F, 0x8C2F3A, 0xC0686A, 0x9E4A55};

    private final Features features;
    private final SkinMap map;
    private final Colour lip;
    private final double strength;

    LipPainter(Features features, SkinMap map) {
        this.features = features;
        this.map = map;
        var appearance = features.appearance;
        double tone = appearance.colouring().tone();
        var natural = appearance
                .colouring()
                .skin()
                .mix(
                        Colour.srgb(0xB5605C).mix(Colour.srgb(0x6B3433), tone),
                        0.35 + 0.45 * appearance.mouth().red());
        double makeUp = appearance.male() ? 0 : appearance.skin().makeUp();
        int stick = LIPSTICKS[(int) Math.floorMod(appearance.skin().pattern(), (long) LIPSTICKS.length)];
        this.lip = natural.times(1 - 0.28 * tone * tone).mix(Colour.srgb(stick).times(1 - 0.6 * tone), 0.6 * makeUp);
        this.strength = 0.82 + 0.12 * makeUp;
    }

    void paint() {
        double half = features.mouthHalfWidth();
        map.paint(Area.around(0, features.mouthLevel(), half + 10, 26), (u, y, index) -> paint(u / half, y, index));
    }

    private void paint(double m, double y, int index) {
        double line = features.mouthLine(Math.clamp(m, -1.1, 1.1));
        double side = Math.abs(m);
        double corner = Smooth.bell(side - 1.02, 0.07) * Smooth.bell(y - line, 1.8);
        map.darken(index, 0.42 * corner);
        map.raise(index, -0.7 * corner);
        if (side >= 1.02) {
            return;
        }
        double top = features.lipTop(m);
        double bottom = features.lipBottom(m);
        double gap = features.mouthGap(m);
        double inside = Smooth.step(-0.7, 0.7, Math.min(top - y, y - bottom));
        boolean upper = y > line;
        double shade = upper ? 0.86 : 1.04;
        double creases = Noise.number(2).at(m * 26, y * 0.12);
        map.blend(index, lip.times(shade * (1 + 0.06 * creases)), strength * inside);
        map.raise(index, (0.10 * creases + 0.12) * inside);
        map.gloss[index] += (float) (0.35 * inside * (upper ? 0.5 : 1));
        double rim = Smooth.bell(top - y, 0.9) * Smooth.step(0.95, 0.7, side);
        map.multiply(index, 1 + 0.05 * rim, 1 + 0.05 * rim, 1 + 0.05 * rim);
        double below = Smooth.bell(y - bottom + 3, 2.6) * Smooth.step(0.95, 0.3, side);
        map.darken(index, 0.12 * below);
        double seam = Smooth.bell(Math.max(Math.abs(y - line) - gap, 0), 0.75) * Smooth.step(1.03, 0.93, side);
        map.blend(index, INSIDE, 0.82 * seam);
        map.raise(index, -0.6 * seam);
        open(m, y - line, gap, index);
    }

    private void open(double m, double up, double gap, int index) {
        if (gap < 0.6) {
            return;
        }
        double inside = map.coverage(gap - Math.abs(up));
        map.blend(index, INSIDE, inside);
        double teeth = inside * Smooth.step(-gap * 0.35, gap * 0.1, up) * Smooth.step(0.9, 0.65, Math.abs(m));
        double between = 1 - 0.3 * Smooth.bell(Math.abs(m * 6.2 % 1.0) - 0.5, 0.12);
        map.blend(index, TEETH.times(0.8 * between), teeth * Smooth.step(0.8, 2.2, gap));
    }
}
