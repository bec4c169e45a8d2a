package org.lintas.simulators.faces;

import org.lintas.simulators.faces.Identity.Sex;

/**
 * The nose, in millimetres.
 *
 * @param tipDepth of the tip below the eyes, positive
 * @param root how far its root stands out
 * @param bridge how far its bridge stands out
 * @param hump of the bridge; negative is hollow
 * @param tip how far its tip stands out
 * @param bridgeWidth half width of the bridge
 * @param tipWidth half width of the tip
 * @param wings half width of the wings
 * @param base distance from the tip down to the lip
 * @param turn of the tip to the side, its asymmetry
 */
record NoseShape(
        double tipDepth,
        double root,
        double bridge,
        double hump,
        double tip,
        double bridgeWidth,
        double tipWidth,
        double wings,
        double base,
        double turn) {

    static NoseShape draw(long seed, Sex sex, int age) {
        var draw = new Draw(seed, "nose");
        boolean male = sex == Sex.MALE;
        double grown = Growth.grown(age);
        double aged = Growth.aged(age);
        double size = 0.82 + 0.18 * grown;
        double breadth = draw.around(0, 1);
        double bridge = draw.around(male ? 10 : 8.6, 2.7);
        return new NoseShape(
                (draw.around(male ? 38.5 : 36.5, 3.0) + 3 * aged) * size,
                Math.clamp(bridge * draw.around(0.5, 0.12), 1, 9),
                Math.max(4, bridge) * size,
                draw.around(male ? 0.6 : -0.2, 1.3) * grown,
                Math.max(13, draw.around(male ? 20.5 : 18.8, 2.5)) * size,
                draw.around(6.4, 0.8) + 0.5 * breadth,
                draw.around(male ? 9.6 : 8.7, 1.1) + breadth,
                (draw.around(male ? 18 : 16.6, 1.2) + 1.7 * breadth) * size,
                Math.max(7.5, draw.around(10.5, 1.6)),
                draw.around(0, 0.7));
    }
}
