package org.lintas.simulators.faces;

/** What is worn below the neck: a colour, or bare skin, by angle from the front and height over the neck's base. */
final class Clothes {

    private enum Cut {
        ROUND,
        SHIRT,
        JACKET
    }

    private static final int[] COLOURS = {
        0x24324A, 0x7A2E33, 0x35523F, 0xC8C4BC, 0x2B2B2E, 0x8C7355, 0x50698A, 0xE6E3DD, 0x5C4668, 0xB0764A, 0x3E6A70
    };

    private static final int[] SHIRTS = {0xEDEDED, 0xC9D7E8, 0xE8DFCF, 0xD6E2D2};

    private final Cut cut;
    private final Colour main;
    private final Colour shirt;
    private final double check;
    private final double shift;

    Clothes(long seed) {
        var draw = new Draw(seed, "clothes");
        this.cut = draw.one(Cut.values());
        this.main = Colour.srgb(COLOURS[draw.index(COLOURS.length)]);
        this.shirt = cut == Cut.JACKET || draw.chance(0.6) ? Colour.srgb(SHIRTS[draw.index(SHIRTS.length)]) : main;
        this.check = draw.chance(0.25) ? draw.uniform(0.05, 0.16) : 0;
        this.shift = draw.uniform(0, 200);
    }

    /** Share of cloth, 0..1. */
    double cover(double angle, double v) {
        return Smooth.step(1, -1, v - neckline(Math.abs(angle)));
    }

    private double neckline(double side) {
        return switch (cut) {
            case ROUND -> Smooth.between(-17, -40, Smooth.bell(side, 0.85));
            case SHIRT, JACKET -> Math.min(-6, -62 + 105 * side);
        };
    }

    Colour colour(double angle, double v) {
        double weave = 1
                + 0.05 * Noise.number(2).at(angle * 60 + shift, v * 0.7)
                + 0.10 * Noise.number(0).fractal(angle * 3 + shift, v * 0.02, 2);
        double side = Math.abs(angle);
        double below = neckline(side) - v;
        if (cut == Cut.ROUND) {
            double hem = 1 - 0.18 * Smooth.bell(below - 7, 1.2);
            return patterned(angle, v).times(weave * hem);
        }
        boolean jacket = cut == Cut.JACKET && below > 16 + 40 * Math.max(0, 0.45 - side);
        double collar = 1 - 0.28 * Smooth.bell(below - 19, 1.3);
        double buttons = side < 0.012 ? 0.85 : 1;
        return jacket
                ? main.times(weave * (1 - 0.3 * Smooth.bell(below - 17, 2)))
                : shirt.times(weave * collar * buttons);
    }

    private Colour patterned(double angle, double v) {
        double stripes = Math.sin(v * 0.9) * Math.sin(angle * 55);
        return main.times(1 + check * 3 * stripes);
    }
}
