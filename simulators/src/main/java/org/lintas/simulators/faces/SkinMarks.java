package org.lintas.simulators.faces;

/**
 * Marks and traces of age on the skin.
 *
 * @param wrinkles depth of lines, 0..1
 * @param folds depth of the folds from nose to mouth, 0..1
 * @param freckles density, 0..1
 * @param moles number
 * @param uneven unevenness of the tone, 0..1
 * @param makeUp strength on lids and lips, 0..1
 * @param pattern seed of where marks lie
 */
record SkinMarks(
        double wrinkles, double folds, double freckles, int moles, double uneven, double makeUp, long pattern) {

    static SkinMarks draw(long seed, Colouring colouring, int age) {
        var draw = new Draw(seed, "skin");
        double aged = Growth.aged(age);
        boolean freckled = draw.chance(0.25 * Math.clamp(1 - colouring.tone() * 1.6, 0, 1));
        return new SkinMarks(
                Math.clamp(draw.around(0.9 * aged + 0.03, 0.1), 0, 1),
                Math.clamp(draw.around(0.25 + 0.6 * aged, 0.15), 0, 1),
                freckled ? draw.uniform(0.3, 1) : 0,
                draw.chance(0.5) ? draw.index(5) : 0,
                Math.clamp(draw.around(0.3 + 0.35 * aged, 0.15), 0.05, 1),
                age >= 16 && draw.chance(0.45) ? draw.uniform(0.2, 1) : 0,
                draw.seed());
    }
}
