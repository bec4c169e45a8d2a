package org.lintas.simulators.faces;

import org.lintas.simulators.faces.Capture.Light;

/** The lights of a scene: a key, a fill from the other side, and light from everywhere. */
final class Lamps {

    /**
     * Surface properties that light meets.
     *
     * @param wrapRed how far red light reaches round an edge, 0..1
     * @param wrapGreen the same of green
     * @param wrapBlue the same of blue
     * @param shine strength of the highlight
     * @param doublings sharpness of the highlight, as the power of two that its cosine is raised to
     */
    record Finish(double wrapRed, double wrapGreen, double wrapBlue, double shine, int doublings) {

        static final Finish SKIN = new Finish(0.42, 0.26, 0.20, 0.15, 4);
        static final Finish EYE = new Finish(0.6, 0.6, 0.6, 0.10, 6);
        static final Finish CLOTH = new Finish(0.15, 0.15, 0.15, 0.01, 3);
    }

    private final Vector key;
    private final Vector fill;
    private final Vector keyHalf;
    private final Vector fillHalf;
    private final Light light;
    private final double red;
    private final double blue;

    Lamps(Light light) {
        this.light = light;
        this.key = direction(light.azimuth(), light.elevation());
        this.fill = direction(-light.azimuth() - Math.copySign(28, light.azimuth()), light.elevation() * 0.4 + 4);
        var viewer = new Vector(0, 0, 1);
        this.keyHalf = key.plus(viewer).unit();
        this.fillHalf = fill.plus(viewer).unit();
        this.red = 1 + 0.13 * light.warmth();
        this.blue = 1 - 0.17 * light.warmth();
    }

    private static Vector direction(double azimuth, double elevation) {
        double a = Math.toRadians(azimuth);
        double e = Math.toRadians(elevation);
        return new Vector(Math.sin(a) * Math.cos(e), Math.sin(e), Math.cos(a) * Math.cos(e));
    }

    Vector key() {
        return key;
    }

    /** Colours a point: albedo in, light out, in place. */
    void shade(float[] colour, Vector normal, Finish finish, double gloss, double lit) {
        double keyCos = normal.dot(key);
        double fillCos = normal.dot(fill);
        double shadeRed = 0.10 + 0.90 * lit;
        double shadeRest = 0.04 + 0.96 * lit;
        double around = light.ambient() * (0.76 + 0.24 * normal.y()) * (0.72 + 0.28 * Math.max(normal.z(), 0));
        double litRed = light.key() * shadeRed * wrapped(keyCos, finish.wrapRed())
                + light.fill() * wrapped(fillCos, finish.wrapRed());
        double litGreen = light.key() * shadeRest * wrapped(keyCos, finish.wrapGreen())
                + light.fill() * wrapped(fillCos, finish.wrapGreen());
        double litBlue = light.key() * shadeRest * wrapped(keyCos, finish.wrapBlue())
                + light.fill() * wrapped(fillCos, finish.wrapBlue());
        double shine = finish.shine()
                * gloss
                * gloss
                * 2
                * (light.key() * shadeRest * lobe(normal.dot(keyHalf), finish.doublings())
                        + 0.7 * light.fill() * lobe(normal.dot(fillHalf), finish.doublings()));
        colour[0] = (float) ((colour[0] * (litRed + around) + shine) * red);
        colour[1] = (float) (colour[1] * (litGreen + around) + shine);
        colour[2] = (float) ((colour[2] * (litBlue + around * 1.02) + shine) * blue);
    }

    /** Highlight of a strand whose direction is given (Kajiya and Kay 1989). */
    double strandShine(Vector along, double sharpness) {
        double cosine = along.dot(keyHalf);
        return light.key() * Math.pow(Math.max(0, 1 - cosine * cosine), sharpness);
    }

    private static double wrapped(double cosine, double wrap) {
        return Math.max(0, (cosine + wrap) / (1 + wrap));
    }

    private static double lobe(double cosine, int doublings) {
        double power = Math.max(cosine, 0);
        for (int i = 0; i < doublings; i++) {
            power *= power;
        }
        return power;
    }
}
