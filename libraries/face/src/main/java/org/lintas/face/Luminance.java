package org.lintas.face;

/** How bright a colour is (ITU-R BT.709 weights). */
final class Luminance {

    static final float RED = 0.2126f;
    static final float GREEN = 0.7152f;
    static final float BLUE = 0.0722f;

    private Luminance() {}

    /** Luminance of 0xRRGGBB, 0 to 255. */
    static double of(int rgb) {
        return RED * (rgb >> 16 & 0xFF) + GREEN * (rgb >> 8 & 0xFF) + BLUE * (rgb & 0xFF);
    }
}
