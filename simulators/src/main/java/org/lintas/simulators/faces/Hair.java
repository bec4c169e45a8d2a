package org.lintas.simulators.faces;

import org.lintas.simulators.faces.Identity.Sex;

/**
 * Hair, beard and covering.
 *
 * @param style how the hair is worn
 * @param hairline height of the hairline above the eyes, in millimetres
 * @param recession how far the hairline has gone back at the sides, 0..1
 * @param volume thickness over the skull, in millimetres
 * @param curl from straight 0 to tight 1
 * @param parting place of the parting, -1 left of the picture to 1 right
 * @param length how far long hair falls below the eyes, in millimetres
 * @param beard how the beard is worn
 * @param beardDensity 0..1
 * @param scarf colour of a covering as sRGB
 */
record Hair(
        Style style,
        double hairline,
        double recession,
        double volume,
        double curl,
        double parting,
        double length,
        Beard beard,
        double beardDensity,
        int scarf) {

    /** Ways to wear hair. */
    enum Style {
        /** Shaved or lost. */
        BALD,
        /** A fringe round a bald crown. */
        FRINGE,
        /** A few millimetres. */
        CROPPED,
        /** Short, with some volume on top. */
        SHORT,
        /** To the jaw or shoulders. */
        LONG,
        /** Drawn back or up. */
        TIED,
        /** A head scarf that covers hair, ears and neck. */
        SCARF
    }

    /** Ways to wear a beard. */
    enum Beard {
        /** None, or a woman or child. */
        NONE,
        /** Shaved some days ago. */
        STUBBLE,
        /** On the upper lip. */
        MOUSTACHE,
        /** Round the mouth. */
        GOATEE,
        /** On lip, chin and cheeks. */
        FULL
    }

    private static final int[] SCARVES = {
        0x1F2A44, 0x6B6F73, 0xC9B8A3, 0x3C4B3A, 0x5E2230, 0x111214, 0xD8D4CE, 0x7A5C4B, 0x2F5D62, 0xA07A8A
    };

    static Hair draw(long seed, Sex sex, int age) {
        var draw = new Draw(seed, "hair");
        boolean male = sex == Sex.MALE;
        double curl = draw.chance(0.35) ? draw.uniform(0.45, 1) : draw.uniform(0, 0.4);
        double loss = male ? Math.clamp(draw.around((age - 42) / 40.0, 0.3), 0, 1) : 0.05;
        var style = male ? maleStyle(draw, loss) : femaleStyle(draw, age);
        return new Hair(
                style,
                draw.around(male ? 64 : 60, 5),
                Math.max(loss, draw.uniform(0, 0.25)),
                volume(draw, style, curl),
                curl,
                draw.uniform(-0.8, 0.8),
                draw.uniform(60, 190),
                male && age >= 18 ? beard(draw) : Beard.NONE,
                draw.uniform(0.5, 1),
                SCARVES[draw.index(SCARVES.length)]);
    }

    private static double volume(Draw draw, Style style, double curl) {
        return switch (style) {
            case BALD, SCARF -> 0;
            case FRINGE, CROPPED -> draw.uniform(2.5, 5);
            case SHORT -> draw.uniform(8, 17) + 8 * curl;
            case LONG -> draw.uniform(9, 15) + 12 * curl;
            case TIED -> draw.uniform(5, 9) + 4 * curl;
        };
    }

    private static Style maleStyle(Draw draw, double loss) {
        if (loss > 0.78) {
            return draw.chance(0.5) ? Style.BALD : Style.FRINGE;
        }
        if (draw.chance(0.08)) {
            return Style.BALD;
        }
        return draw.chance(0.35) ? Style.CROPPED : draw.chance(0.97) ? Style.SHORT : Style.LONG;
    }

    private static Style femaleStyle(Draw draw, int age) {
        if (age >= 12 && draw.chance(0.2)) {
            return Style.SCARF;
        }
        if (draw.chance(0.58)) {
            return Style.LONG;
        }
        return draw.chance(0.6) ? Style.TIED : Style.SHORT;
    }

    private static Beard beard(Draw draw) {
        double kind = draw.uniform(0, 1);
        if (kind < 0.48) {
            return Beard.NONE;
        }
        if (kind < 0.68) {
            return Beard.STUBBLE;
        }
        if (kind < 0.79) {
            return Beard.MOUSTACHE;
        }
        return kind < 0.88 ? Beard.GOATEE : Beard.FULL;
    }
}
