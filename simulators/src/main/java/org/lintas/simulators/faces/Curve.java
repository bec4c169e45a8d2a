package org.lintas.simulators.faces;

/** A smooth line through knots that overshoots none of them (Fritsch and Carlson 1980); constant beyond its ends. */
final class Curve {

    private final double[] at;
    private final double[] value;
    private final double[] slope;

    private Curve(double[] at, double[] value) {
        this.at = at;
        this.value = value;
        this.slope = slopes(at, value);
    }

    /** Knots as pairs of place and value, places ascending. */
    static Curve through(double... pairs) {
        double[] at = new double[pairs.length / 2];
        double[] value = new double[pairs.length / 2];
        for (int i = 0; i < at.length; i++) {
            at[i] = pairs[2 * i];
            value[i] = pairs[2 * i + 1];
            if (i > 0 && at[i] <= at[i - 1]) {
                throw new IllegalArgumentException("knots ascend: " + at[i - 1] + ", " + at[i]);
            }
        }
        return new Curve(at, value);
    }

    double at(double place) {
        int last = at.length - 1;
        if (place <= at[0]) {
            return value[0];
        }
        if (place >= at[last]) {
            return value[last];
        }
        int i = 0;
        while (place > at[i + 1]) {
            i++;
        }
        double width = at[i + 1] - at[i];
        double t = (place - at[i]) / width;
        double rest = 1 - t;
        return value[i] * rest * rest * (1 + 2 * t)
                + value[i + 1] * t * t * (3 - 2 * t)
                + width * t * rest * (slope[i] * rest - slope[i + 1] * t);
    }

    private static double[] slopes(double[] at, double[] value) {
        int count = at.length;
        double[] slope = new double[count];
        for (int i = 1; i < count - 1; i++) {
            double before = (value[i] - value[i - 1]) / (at[i] - at[i - 1]);
            double after = (value[i + 1] - value[i]) / (at[i + 1] - at[i]);
            slope[i] = before * after <= 0 ? 0 : 2 * before * after / (before + after);
        }
        if (count > 1) {
            slope[0] = (value[1] - value[0]) / (at[1] - at[0]);
            slope[count - 1] = (value[count - 1] - value[count - 2]) / (at[count - 1] - at[count - 2]);
        }
        return slope;
    }
}
