package org.lintas.images;

/**
 * A number as WSQ writes it: 16 bits and a power of ten that divides them (FBI IAFIS-IC-0110, version 3.1, annex A).
 *
 * @param digits 0 to 65,535
 * @param scale how many of the digits stand behind the point
 */
record WsqNumber(int digits, int scale) {

    private static final int DIGITS_MAX = 0xFFFF;

    /** Decoders take more, but nothing is gained. */
    private static final int SCALE_MAX = 9;

    /** The nearest that can be written, of a value from 0 to 65,535. */
    static WsqNumber of(double value) {
        if (!(value >= 0 && value <= DIGITS_MAX)) {
            throw new IllegalArgumentException("WSQ cannot write " + value);
        }
        int scale = 0;
        double digits = value;
        while (scale < SCALE_MAX && digits * 10 <= DIGITS_MAX && digits != Math.rint(digits)) {
            digits *= 10;
            scale++;
        }
        return new WsqNumber((int) Math.round(digits), scale);
    }

    double value() {
        return digits / Math.pow(10, scale);
    }
}
