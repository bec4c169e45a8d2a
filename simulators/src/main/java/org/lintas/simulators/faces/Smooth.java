package org.lintas.simulators.faces;

/** Soft steps and hills that shapes and colours are blended with. */
final class Smooth {

    private Smooth() {}

    /** 0 below from, 1 above to, smooth between; from may be greater than to, which turns it round. */
    static double step(double from, double to, double value) {
        double t = Math.clamp((value - from) / (to - from), 0, 1);
        return t * t * (3 - 2 * t);
    }

    /** 1 at zero, falling like a bell of the given width. */
    static double bell(double value, double width) {
        double q = value / width;
        double square = q * q;
        return square > 9 ? 0 : Math.exp(-square);
    }

    /** 1 in the middle, 0 at -1 and 1 and beyond, as a power of the half circle. */
    static double arch(double value, double power) {
        double rest = 1 - value * value;
        return rest <= 0 ? 0 : Math.pow(rest, power);
    }

    static double between(double from, double to, double share) {
        return from + (to - from) * share;
    }
}
