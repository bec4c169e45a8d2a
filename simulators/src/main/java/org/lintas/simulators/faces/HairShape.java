package org.lintas.simulators.faces;

import org.lintas.simulators.faces.Hair.Style;

/** Where hair or a scarf covers the head, and how thick. Places are on the unrolled head, in millimetres. */
final class HairShape {

    private final Hair hair;
    private final Curve edge;
    private final double chin;
    private final double crown;
    private final double shift;
    private final double wave;

    HairShape(Appearance appearance) {
        this.hair = appearance.hair();
        this.crown = appearance.head().crown();
        this.chin = -appearance.head().chin();
        var draw = new Draw(appearance.seed(), "hairline");
        this.shift = Math.floorMod(appearance.seed(), 173);
        this.wave = draw.around(0, 1.5);
        this.edge = hair.style() == Style.LONG ? curtain() : hairline();
    }

    /** Height of the hair's edge by distance from the middle line, for hair that leaves the ears free. */
    private Curve hairline() {
        double top = hair.hairline();
        double back = hair.recession();
        return Curve.through(
                0, top,
                28, top + 2 + 17 * back,
                48, top - 3 + 22 * back,
                60, top - 12 + 16 * back,
                68, 34,
                75, 12,
                82, -8,
                96, -16,
                103, 8,
                112, 12,
                122, -50,
                150, -90);
    }

    /** Height of the edge of hair that falls in front of the ears. */
    private Curve curtain() {
        double top = hair.hairline();
        return Curve.through(0, top, 26, top + 3, 46, top - 6, 58, top - 26, 66, 18, 71, -4, 74, -30, 75, -900);
    }

    boolean scarf() {
        return hair.style() == Style.SCARF;
    }

    boolean none() {
        return hair.style() == Style.BALD;
    }

    /** How far inside the covered part a place is, in millimetres; negative outside. */
    double inside(double u, double y) {
        return switch (hair.style()) {
            case BALD -> -1;
            case SCARF -> scarfInside(u, y);
            case FRINGE -> Math.min(y - edge.at(Math.abs(u)), Math.min(52 - y + 0.35 * Math.abs(u), Math.abs(u) - 58));
            case LONG ->
                Math.min(
                        curtainInside(u, y),
                        y + hair.length() + 8 * Noise.number(0).at(u * 0.12 + shift, 3));
            case CROPPED, SHORT, TIED -> y - edge.at(Math.abs(u)) - uneven(u, y);
        };
    }

    /** The hairline is nobody's even curve. */
    private double uneven(double u, double y) {
        double front = Smooth.step(25, 45, y);
        return front * (2.5 * Noise.number(2).at(u * 0.07 + shift, 7) + wave * hair.parting() * u * 0.05);
    }

    private double curtainInside(double u, double y) {
        double parted = Math.abs(u - hair.parting() * 22 * Smooth.step(20, 60, y));
        double bangs = Math.abs(hair.parting()) < 0.22 ? 36 * Smooth.step(52, 40, parted) : 0;
        double height = y - edge.at(parted) + bangs;
        return Math.max(height, 3 * (Math.abs(u) - 74));
    }

    /** Outside of an oval round the face. */
    private double scarfInside(double u, double y) {
        double top = hair.hairline() - 7;
        double bottom = chin + 3;
        double middle = (top + bottom) / 2;
        double across = Math.pow(Math.abs(u) / 71, 2.5);
        double along = Math.pow(Math.abs(y - middle) / ((top - bottom) / 2), 2.5);
        return (Math.pow(across + along, 0.4) - 1) * 70;
    }

    double thickness(double u, double y) {
        double depth = inside(u, y);
        return switch (hair.style()) {
            case BALD -> 0;
            case SCARF -> 3 + 3.5 * Smooth.bell(depth - 3, 6) + scarfFold(u, y);
            case FRINGE, CROPPED -> hair.volume() * Smooth.step(-4, 9, depth);
            case SHORT ->
                hair.volume()
                        * Smooth.step(-4, 15, depth)
                        * Smooth.between(0.38, 1, Smooth.step(15, 78, y))
                        * (1 + 0.22 * lumps(u, y));
            case LONG ->
                hair.volume() * Smooth.step(-3, 14, depth + 30 * Smooth.step(30, 0, y)) * (1 + 0.18 * lumps(u, y));
            case TIED -> hair.volume() * Smooth.step(-4, 12, depth);
        };
    }

    private double lumps(double turned, double y) {
        double u = turned * Math.sqrt(Math.clamp((crown - y) / 60, 0, 1));
        double size = Smooth.between(0.05, 0.14, hair.curl());
        return (0.4 + hair.curl())
                * Noise.number(3).fractal(u * size + shift, y * size * Smooth.between(0.4, 1, hair.curl()), 2);
    }

    double scarfFold(double u, double y) {
        double fall = Smooth.step(-20, -110, y);
        return 2.6 * Noise.number(0).at(u * 0.035 + 0.5 * y * 0.03 + shift, y * 0.05) * (0.35 + fall);
    }

    /** Streaks along the strands, -1..1. */
    double strand(double u, double y) {
        double curl = hair.curl();
        double bend = 7 * curl * Noise.number(2).at(u * 0.09 + shift, y * 0.09);
        double lean = hair.style() == Style.LONG ? 0 : 0.35 * hair.parting() * (y - 40) * Smooth.step(30, 90, y);
        double across = u + bend + lean;
        double along = y * Smooth.between(0.018, 0.20, curl * curl) + bend * 0.1;
        return 0.55 * Noise.number(1).at(across * 0.30 + shift, along * 1.2)
                + 0.45 * Noise.number(3).at(across * 0.95, along * 1.8 + shift);
    }

    /** Whether a place hides what is behind it, so that the far side of long hair is seen through its opening. */
    boolean hides(double u, double y) {
        boolean closed = hair.style() == Style.LONG || scarf();
        return closed ? cover(u, y) > (y < 40 ? 0.9 : 0.45) : inside(u, y) > -5;
    }

    /** How much a place is covered, 0..1, with a ragged edge. */
    double cover(double u, double y) {
        double depth = inside(u, y);
        if (scarf()) {
            return Smooth.step(-0.6, 0.6, depth);
        }
        if (hair.style() == Style.LONG && y < 15 && y > 15 - hair.length()) {
            return Smooth.step(-0.5, 0.5, depth);
        }
        double ragged = 3.2 * strand(u * 1.3, y) + 1.2;
        double dense = hair.style() == Style.CROPPED ? 0.93 : hair.style() == Style.FRINGE ? 0.8 : 1;
        return dense * Smooth.step(-2.8, 4.2, depth + ragged);
    }
}
