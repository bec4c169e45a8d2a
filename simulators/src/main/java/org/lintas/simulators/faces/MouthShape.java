package org.lintas.simulators.faces;

import org.lintas.simulators.faces.Identity.Sex;

/**
 * The mouth, in millimetres.
 *
 * @param philtrum distance from nose to upper lip's edge
 * @param halfWidth half the width between the corners
 * @param upper height of the upper lip
 * @param lower height of the lower lip
 * @param bow depth of the upper lip's bow
 * @param corners how high the corners lie over the middle
 * @param forward how far the lips stand out
 * @param red redness of the lips, 0..1
 * @param slant how much higher one corner lies, its asymmetry
 */
record MouthShape(
        double philtrum,
        double halfWidth,
        double upper,
        double lower,
        double bow,
        double corners,
        double forward,
        double red,
        double slant) {

    static MouthShape draw(long seed, Sex sex, int age) {
        var draw = new Draw(seed, "mouth");
        boolean male = sex == Sex.MALE;
        double grown = Growth.grown(age);
        double aged = Growth.aged(age);
        double full = draw.around(0, 1);
        return new MouthShape(
                (draw.around(male ? 13 : 11.5, 2.2) + 2 * aged) * (0.85 + 0.15 * grown),
                draw.around(male ? 26 : 24.5, 2.3) * (0.88 + 0.12 * grown),
                Math.max(2.2, draw.around(male ? 5.4 : 6.2, 0.9) + 1.4 * full - 2 * aged),
                Math.max(3.2, draw.around(male ? 7.6 : 8.4, 0.9) + 1.6 * full - 2 * aged),
                Math.clamp(draw.around(1.5, 0.8), 0.2, 3.4),
                draw.around(0.3, 1.2) - 1.6 * aged,
                draw.around(3.2, 1.4) + 0.8 * full,
                Math.clamp(draw.around(male ? 0.42 : 0.62, 0.2), 0.1, 1),
                draw.around(0, 0.6));
    }
}
