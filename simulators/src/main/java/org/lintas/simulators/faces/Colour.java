package org.lintas.simulators.faces;

/**
 * A colour in linear light.
 *
 * @param red 0..1
 * @param green 0..1
 * @param blue 0..1
 */
record Colour(double red, double green, double blue) {

    /** From sRGB as 0xRRGGBB. */
    static Colour srgb(int rgb) {
        return new Colour(linear(rgb >> 16 & 0xFF), linear(rgb >> 8 & 0xFF), linear(rgb & 0xFF));
    }

    Colour mix(Colour other, double share) {
        return new Colour(
                red + (other.red - red) * share,
                green + (other.green - green) * share,
                blue + (other.blue - blue) * share);
    }

    Colour times(double factor) {
        return new Colour(red * factor, green * factor, blue * factor);
    }

    Colour times(double r, double g, double b) {
        return new Colour(red * r, green * g, blue * b);
    }

    double luminance() {
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    }

    /** IEC 61966-2-1. */
    private static double linear(int value) {
        double v = value / 255.0;
        return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
    }
}
