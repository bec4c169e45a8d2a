package org.lintas.simulators.faces;

import org.lintas.simulators.faces.SkinMap.Area;

/** Paints stubble, moustache and beard. */
final class BeardPainter {

    private final Features features;
    private final SkinMap map;

    BeardPainter(Features features, SkinMap map) {
        this.features = features;
        this.map = map;
    }

    void paint() {
        var appearance = features.appearance;
        if (!appearance.male() || appearance.age() < 17) {
            return;
        }
        var hair = appearance.hair();
        var area = new Area(-125, features.chinLevel() - 14, 125, -5);
        double shadow = 0.10 * hair.beardDensity() * appearance.colouring().hairDark();
        map.paint(area, (u, y, index) -> {
            double where = fullArea(features, u, y);
            map.multiply(index, 1 - shadow * 1.15 * where, 1 - shadow * where, 1 - shadow * 0.75 * where);
        });
        if (hair.beard() != Hair.Beard.NONE) {
            map.paint(area, this::hairs);
        }
    }

    private void hairs(double u, double y, int index) {
        var appearance = features.appearance;
        var hair = appearance.hair();
        double where = switch (hair.beard()) {
            case NONE -> 0;
            case STUBBLE, FULL -> fullArea(features, u, y);
            case MOUSTACHE -> moustache(features, u, y);
            case GOATEE -> Math.max(moustache(features, u, y), chin(features, u, y));
        };
        if (where <= 0) {
            return;
        }
        boolean stubble = hair.beard() == Hair.Beard.STUBBLE;
        double strand = Noise.number(1).at(u * 1.25 + 0.2 * y, y * (stubble ? 1.2 : 0.35))
                + 0.5 * Noise.number(2).at(u * 2.3, y * 0.8);
        double dense = stubble ? 0.5 * hair.beardDensity() : 0.96;
        double share = dense * Math.clamp(where * (0.95 + 0.45 * strand) - 0.08, 0, 1);
        double grey = 0.6 + 0.4 * Noise.number(3).at(u * 0.8, y * 0.2 + 7);
        var colour = appearance.colouring().hair().times(0.62 + 0.25 * grey);
        map.blend(index, colour, share);
        map.raise(index, (stubble ? 0.08 : 0.55) * share * strand);
        map.gloss[index] *= (float) (1 - 0.7 * share);
    }

    /** Where a full beard grows, 0..1: cheeks below a line from ear to mouth, chin and lip, not the lips. */
    static double fullArea(Features features, double u, double y) {
        double side = Math.abs(u);
        double mouth = features.mouthLevel();
        double line = Curves.cheekLine(side, mouth);
        double cheeks = Smooth.step(line + 5, line - 5, y) * Smooth.step(22, 36, side) * Smooth.step(112, 98, side);
        return Math.max(Math.max(cheeks, moustache(features, u, y)), chin(features, u, y)) * offLips(features, u, y);
    }

    private static double moustache(Features features, double u, double y) {
        double side = Math.abs(u);
        double half = features.mouthHalfWidth();
        double m = Math.clamp(u / half, -1, 1);
        double bottom = side < half ? features.lipTop(m) - 1 : features.mouthLevel() - 4;
        double top = features.noseBase() - 1 - 0.16 * side;
        return Smooth.step(bottom - 1.5, bottom + 1, y)
                * Smooth.step(top + 1.5, top - 1.5, y)
                * Smooth.step(half + 7, half + 1, side)
                * offLips(features, u, y);
    }

    private static double chin(Features features, double u, double y) {
        double side = Math.abs(u);
        double half = features.mouthHalfWidth();
        double bottom = features.lipBottom(Math.clamp(u / half, -1, 1));
        double below = Smooth.step(bottom - 1, bottom - 6, y) * Smooth.step(half + 4, half - 5, side);
        double beside =
                Smooth.bell(side - half - 3, 5) * Smooth.step(features.noseBase() - 6, features.noseBase() - 12, y);
        return Math.max(below, beside) * offLips(features, u, y);
    }

    private static double offLips(Features features, double u, double y) {
        double half = features.mouthHalfWidth();
        double m = u / half;
        if (Math.abs(m) >= 1) {
            return 1;
        }
        double inside = Math.min(features.lipTop(m) - y, y - features.lipBottom(m));
        return Smooth.step(1.2, -0.8, inside);
    }

    /** The upper edge of a beard on the cheeks. */
    private static final class Curves {

        static double cheekLine(double side, double mouth) {
            double share = Math.clamp((side - 28) / 62, 0, 1);
            return Smooth.between(mouth + 6, -18, share * share * 0.8 + share * 0.2);
        }
    }
}
