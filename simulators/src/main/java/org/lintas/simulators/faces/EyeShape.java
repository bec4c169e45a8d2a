package org.lintas.simulators.faces;

import org.lintas.simulators.faces.Identity.Sex;

/**
 * Eyes and lids, in millimetres.
 *
 * @param apart half the distance of the pupils
 * @param halfWidth half the width of the opening
 * @param upper height of the upper lid's arch above the corners' line
 * @param lower depth of the lower lid's arch
 * @param tilt rise of the outer corner, in degrees
 * @param crease distance of the lid's crease from its edge; below 1.2 there is none to see
 * @param innerFold how far a fold covers the inner corner, 0..1
 * @param socket depth of the socket
 * @param bags fullness under the eyes, 0..1
 * @param level how much higher the right eye of the picture lies, its asymmetry
 */
record EyeShape(
        double apart,
        double halfWidth,
        double upper,
        double lower,
        double tilt,
        double crease,
        double innerFold,
        double socket,
        double bags,
        double level) {

    static EyeShape draw(long seed, Sex sex, int age) {
        var draw = new Draw(seed, "eyes");
        double grown = Growth.grown(age);
        double aged = Growth.aged(age);
        double fold = draw.uniform(0, 1);
        return new EyeShape(
                draw.around(sex == Sex.MALE ? 32 : 31, 1.9) * (0.92 + 0.08 * grown),
                draw.around(14.4, 1.0),
                draw.around(sex == Sex.MALE ? 4.9 : 5.5, 0.8) + 0.5 * (1 - grown) - 1.3 * aged,
                draw.around(3.9, 0.6),
                draw.around(3.5, 3.4) - 2 * aged,
                fold < 0.35 ? 0 : draw.around(3.4, 1.1),
                Math.clamp(fold < 0.35 ? draw.around(0.65, 0.25) : draw.around(0.15, 0.2), 0, 1),
                draw.around(fold < 0.35 ? 4.0 : 6.2, 1.7) + 1.5 * aged,
                Math.clamp(draw.around(0.12, 0.2) + 0.6 * aged, 0, 1),
                draw.around(0, 0.5));
    }
}
