package org.lintas.simulators.pages;

import java.util.Arrays;

/** Where points of a plane fall in a picture: a 3 by 3 homography, row by row. Immutable. */
public final class Projection {

    private final double[] m;

    private Projection(double... m) {
        this.m = m;
    }

    /**
     * A pinhole camera over a page: millimetres from the page's upper left corner to pixels around (0, 0).
     *
     * @param conditions scale, rotation and tilt
     * @param widthMillimetres of the page
     * @param heightMillimetres of the page
     */
    static Projection camera(CaptureConditions conditions, double widthMillimetres, double heightMillimetres) {
        double across = Math.toRadians(conditions.tiltAcrossDegrees());
        double along = Math.toRadians(conditions.tiltAlongDegrees());
        double turn = Math.toRadians(conditions.rotationDegrees());
        // The page turns about its vertical middle, then about its horizontal one, then in the picture.
        double[] x = {Math.cos(across), Math.sin(along) * Math.sin(across), -Math.cos(along) * Math.sin(across)};
        double[] y = {0, Math.cos(along), Math.sin(along)};
        double distance = CaptureConditions.DISTANCE_WIDTHS * widthMillimetres;
        double focal = conditions.pixelsPerMillimetre() * distance;
        double cosine = Math.cos(turn);
        double sine = Math.sin(turn);
        Projection centred = new Projection(
                focal * (cosine * x[0] - sine * x[1]),
                focal * (cosine * y[0] - sine * y[1]),
                0,
                focal * (sine * x[0] + cosine * x[1]),
                focal * (sine * y[0] + cosine * y[1]),
                0,
                x[2],
                y[2],
                distance);
        return centred.after(translation(-widthMillimetres / 2, -heightMillimetres / 2));
    }

    static Projection translation(double x, double y) {
        return new Projection(1, 0, x, 0, 1, y, 0, 0, 1);
    }

    static Projection scaling(double x, double y) {
        return new Projection(x, 0, 0, 0, y, 0, 0, 0, 1);
    }

    /** First the other, then this. */
    public Projection after(Projection first) {
        double[] product = new double[9];
        for (int i = 0; i < 9; i++) {
            int row = i / 3 * 3;
            int column = i % 3;
            product[i] = m[row] * first.m[column] + m[row + 1] * first.m[column + 3] + m[row + 2] * first.m[column + 6];
        }
        return new Projection(product);
    }

    /** The way back. */
    public Projection inverse() {
        return new Projection(
                m[4] * m[8] - m[5] * m[7],
                m[2] * m[7] - m[1] * m[8],
                m[1] * m[5] - m[2] * m[4],
                m[5] * m[6] - m[3] * m[8],
                m[0] * m[8] - m[2] * m[6],
                m[2] * m[3] - m[0] * m[5],
                m[3] * m[7] - m[4] * m[6],
                m[1] * m[6] - m[0] * m[7],
                m[0] * m[4] - m[1] * m[3]);
    }

    /** The horizontal coordinate of where a point falls. */
    public double x(double fromX, double fromY) {
        return (m[0] * fromX + m[1] * fromY + m[2]) / (m[6] * fromX + m[7] * fromY + m[8]);
    }

    /** The vertical coordinate of where a point falls, downwards. */
    public double y(double fromX, double fromY) {
        return (m[3] * fromX + m[4] * fromY + m[5]) / (m[6] * fromX + m[7] * fromY + m[8]);
    }

    /** The nine numbers, row by row. */
    public double[] matrix() {
        return Arrays.copyOf(m, m.length);
    }
}
