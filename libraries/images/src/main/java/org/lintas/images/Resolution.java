package org.lintas.images;

import java.util.Optional;

/**
 * The sampling that a picture states of itself, read from its header without decoding it: TIFF fields, PNG pHYs, BMP header, JFIF
 * density, WSQ comment PPI. JPEG 2000 and PGM state none that is read. Files often state what a screen or a printer shows (72, 96) or nothing,
 * so whoever relies on it checks whether it can be true.
 *
 * @param horizontal in pixels per inch, {@link #PIXELS_PER_INCH_MIN} to {@link #PIXELS_PER_INCH_MAX}
 * @param vertical in pixels per inch, the same range
 */
public record Resolution(double horizontal, double vertical) {

    /** Least that is taken for a statement. */
    public static final double PIXELS_PER_INCH_MIN = 10;

    /** Most that is taken for a statement: ten times the finest fingerprint scanners. */
    public static final double PIXELS_PER_INCH_MAX = 20_000;

    static final double CENTIMETRES_PER_INCH = 2.54;

    /** Refuses what is out of range. */
    public Resolution {
        if (!within(horizontal) || !within(vertical)) {
            throw new IllegalArgumentException("%s x %s pixels per inch".formatted(horizontal, vertical));
        }
    }

    /** What the header of a picture states; empty if it states nothing, nothing possible, or cannot be read. */
    public static Optional<Resolution> stated(byte[] encoded) {
        HeaderBytes bytes = new HeaderBytes(encoded.clone());
        try {
            return switch (ImageHeader.of(encoded).format()) {
                case TIFF -> TiffHeader.resolution(bytes);
                case BMP -> BmpHeader.resolution(bytes);
                case PNG -> PngHeader.resolution(bytes);
                case JPEG -> JpegHeader.resolution(bytes);
                case WSQ -> WsqHeader.resolution(bytes);
                case JPEG_2000, PGM -> Optional.empty();
            };
        } catch (UnreadableImage nothingStated) {
            return Optional.empty();
        }
    }

    /** Mean of both directions, in pixels per inch. */
    public double pixelsPerInch() {
        return (horizontal + vertical) / 2;
    }

    /** A resolution if both values can be one. */
    static Optional<Resolution> plausible(double horizontal, double vertical) {
        return within(horizontal) && within(vertical)
                ? Optional.of(new Resolution(horizontal, vertical))
                : Optional.empty();
    }

    private static boolean within(double pixelsPerInch) {
        return pixelsPerInch >= PIXELS_PER_INCH_MIN && pixelsPerInch <= PIXELS_PER_INCH_MAX;
    }
}
