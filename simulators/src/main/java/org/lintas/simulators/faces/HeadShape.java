package org.lintas.simulators.faces;

import org.lintas.simulators.faces.Identity.Sex;

/**
 * Bones and fullness of a head, in millimetres from the middle between the eyes; widths are half widths. Means and spreads
 * after Farkas' facial anthropometry, spreads widened by a quarter.
 *
 * @param crown height of the crown
 * @param chin depth of the chin's edge, positive
 * @param temple half width above the ears
 * @param cheek half width at the cheek bones
 * @param jaw half width at the jaw's angle
 * @param chinWidth half width of the chin
 * @param browRidge how far the brow ridge stands out
 * @param cheekBone how far the cheek bones stand out
 * @param fullness of the cheeks; negative is hollow
 * @param chinForward how far the chin stands out
 * @param flatness exponent of the front's roundness; smaller is flatter
 * @param jawAngle depth of the jaw's angle, positive
 * @param lean how far one side of the face is longer, its asymmetry
 */
record HeadShape(
        double crown,
        double chin,
        double temple,
        double cheek,
        double jaw,
        double chinWidth,
        double browRidge,
        double cheekBone,
        double fullness,
        double chinForward,
        double flatness,
        double jawAngle,
        double lean) {

    static HeadShape draw(long seed, Sex sex, int age, double mouthDepth) {
        var draw = new Draw(seed, "head");
        boolean male = sex == Sex.MALE;
        double grown = Growth.grown(age);
        double size = 0.90 + 0.10 * grown;
        double weight = draw.around(0, 1);
        double chin = mouthDepth + draw.around(male ? 45.5 : 42, 4) * (0.82 + 0.18 * grown);
        return new HeadShape(
                draw.around(116, 5.5) * size,
                chin,
                draw.around(male ? 75 : 72.5, 3.2) * size,
                draw.around(male ? 70.5 : 67.5, 3.4) * size + weight,
                draw.around(male ? 59 : 54.5, 4.6) * size + 2.2 * weight + 2 * Growth.aged(age),
                draw.around(male ? 25 : 21, 3.6) * size + weight,
                draw.around(male ? 1 + 3.2 * grown : 1.4, 1.5),
                draw.around(4.2, 1.9),
                draw.around(0.8, 2.2) + 2.2 * weight + 2 * (1 - grown) - 2 * Growth.aged(age),
                draw.around(0.5, 3) - 2 * (1 - grown),
                draw.around(0.86, 0.08),
                Math.min(draw.around(66, 5.5) * (0.9 + 0.1 * grown), chin - 36),
                draw.around(0, 1.1));
    }
}
