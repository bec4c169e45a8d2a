package org.lintas.simulators.faces;

/**
 * Colours of a person.
 *
 * @param tone of the skin, 0 lightest to 1 darkest, drawn evenly
 * @param ruddy share of blood in the skin, 0..1
 * @param hairDark darkness of the hair, 0 fair to 1 black; dark skin goes with dark hair
 * @param hairRed redness of the hair, 0..1
 * @param grey share of grey hairs, 0..1
 * @param irisDark darkness of the iris, 0 light to 1 nearly black
 * @param irisGreen place of a light iris between blue (0) and green (1)
 */
record Colouring(
        double tone, double ruddy, double hairDark, double hairRed, double grey, double irisDark, double irisGreen) {

    /** Anchors of the skin ramp as sRGB, light to dark, a little denser in the middle where most people are. */
    private static final Colour[] SKIN = {
        Colour.srgb(0xF3D3BF),
        Colour.srgb(0xEAC1A4),
        Colour.srgb(0xDDAE8A),
        Colour.srgb(0xCB9770),
        Colour.srgb(0xB47E58),
        Colour.srgb(0x986445),
        Colour.srgb(0x774B34),
        Colour.srgb(0x573627),
        Colour.srgb(0x40291F)
    };

    static Colouring draw(long seed, int age) {
        var draw = new Draw(seed, "colouring");
        double tone = draw.uniform(0, 1);
        double fair = Math.clamp(1 - tone * 2.2, 0, 1);
        return new Colouring(
                tone,
                Math.clamp(draw.around(0.4, 0.22), 0, 1),
                Math.clamp(draw.around(0.92 - 0.5 * fair, 0.06 + 0.22 * fair), 0, 1),
                draw.chance(0.12 * fair + 0.02) ? draw.uniform(0.4, 1) : draw.uniform(0, 0.25),
                Math.clamp(draw.around((age - 48) / 26.0, 0.22), 0, 1),
                draw.chance(0.75 * fair) ? draw.uniform(0, 0.5) : draw.uniform(0.6, 1),
                draw.uniform(0, 1));
    }

    Colour skin() {
        double place = Math.clamp(tone, 0, 1) * (SKIN.length - 1);
        int below = Math.min((int) place, SKIN.length - 2);
        var base = SKIN[below].mix(SKIN[below + 1], place - below);
        double blood = ruddy - 0.4;
        double grey = 0.16 * base.luminance();
        var calm = new Colour(0.84 * base.red() + grey, 0.84 * base.green() + grey, 0.84 * base.blue() + grey);
        return calm.times(1 + 0.10 * blood, 1 - 0.10 * blood, 1 - 0.12 * blood);
    }

    Colour hair() {
        var dark = Colour.srgb(0x140F0C);
        var brown = Colour.srgb(0x4A3020);
        var fair = Colour.srgb(0xB08D5B);
        var red = Colour.srgb(0x7E3B1C);
        var natural = hairDark > 0.5 ? brown.mix(dark, (hairDark - 0.5) * 2) : fair.mix(brown, hairDark * 2);
        return natural.mix(red, hairRed * (1 - 0.7 * hairDark)).mix(Colour.srgb(0xB9B6B2), grey * 0.9);
    }

    Colour iris() {
        var brown = Colour.srgb(0x5A3216).mix(Colour.srgb(0x20110A), Math.clamp((irisDark - 0.4) / 0.6, 0, 1));
        if (irisDark >= 0.55) {
            return brown;
        }
        var light = Colour.srgb(0x6C8CA6).mix(Colour.srgb(0x75845A), irisGreen);
        return light.mix(brown, irisDark * 0.9);
    }
}
