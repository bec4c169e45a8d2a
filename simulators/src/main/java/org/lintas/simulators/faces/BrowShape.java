package org.lintas.simulators.faces;

import org.lintas.simulators.faces.Identity.Sex;

/**
 * Eyebrows, in millimetres from the middle between the eyes.
 *
 * @param height of the inner end above the eyes
 * @param thickness at the inner end
 * @param arch rise of the peak over the straight line
 * @param tilt rise of the outer end over the inner
 * @param inner distance of the inner end from the middle
 * @param length along the brow
 * @param density of the hairs, 0..1
 */
record BrowShape(
        double height, double thickness, double arch, double tilt, double inner, double length, double density) {

    static BrowShape draw(long seed, Sex sex, int age) {
        var draw = new Draw(seed, "brows");
        boolean male = sex == Sex.MALE;
        return new BrowShape(
                draw.around(male ? 15.5 : 17.5, 2.0),
                Math.max(2.4, draw.around(male ? 6.8 : 4.8, 1.5)),
                draw.around(male ? 2.6 : 4.0, 1.7),
                draw.around(1.5, 2.2) - 1.5 * Growth.aged(age),
                draw.around(11, 2.4),
                draw.around(39, 3),
                Math.clamp(draw.around(male ? 0.85 : 0.72, 0.18), 0.3, 1));
    }
}
