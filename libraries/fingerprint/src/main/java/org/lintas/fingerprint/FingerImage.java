package org.lintas.fingerprint;

import java.util.Optional;
import org.lintas.images.DecodedImage;
import org.lintas.images.Resolution;

/** A grey picture of one finger, dark ridges on a light ground, with its sampling. Immutable. */
public final class FingerImage {

    /** What is assumed of a picture that states no sampling: FBI Appendix F, ISO/IEC 19794-4 level 31. */
    public static final double PIXELS_PER_INCH_USUAL = 500;

    /** Least sampling that is worked with; ridges of adults then have 2 pixels. */
    public static final double PIXELS_PER_INCH_MIN = 100;

    /** Most sampling that is worked with: twice that of ISO/IEC 19794-4 level 41. */
    public static final double PIXELS_PER_INCH_MAX = 2_000;

    /** Least that is believed of what a file states: below are the 72, 96 and 200 of screens and faxes. */
    static final double STATED_MIN = 250;

    /** Most that is believed of what a file states: ISO/IEC 19794-4 level 41, and a fifth for scanners off the grid. */
    static final double STATED_MAX = 1_200;

    /** Most pixels at 500 per inch: four inches each way, the slap of a large hand. More is a card or a page. */
    public static final int PIXELS_MAX = 4_000_000;

    private final int width;
    private final int height;
    private final byte[] levels;
    private final double pixelsPerInch;

    /**
     * A picture of grey levels in rows from the top left.
     *
     * @param levels one byte a pixel, 0 black to 255 white; taken as its own
     */
    private FingerImage(int width, int height, byte[] levels, double pixelsPerInch) {
        if (!(pixelsPerInch >= PIXELS_PER_INCH_MIN && pixelsPerInch <= PIXELS_PER_INCH_MAX)) {
            throw new IllegalArgumentException("%s pixels per inch, %s to %s are worked with"
                    .formatted(pixelsPerInch, PIXELS_PER_INCH_MIN, PIXELS_PER_INCH_MAX));
        }
        if (width < 1 || height < 1 || levels.length != (long) width * height) {
            throw new IllegalArgumentException("%d levels for %d x %d".formatted(levels.length, width, height));
        }
        double scale = PIXELS_PER_INCH_USUAL / pixelsPerInch;
        if (scale * scale * width * height > PIXELS_MAX) {
            throw new IllegalArgumentException("%d x %d at %.0f pixels per inch is larger than four inches each way"
                    .formatted(width, height, pixelsPerInch));
        }
        this.width = width;
        this.height = height;
        this.levels = levels;
        this.pixelsPerInch = pixelsPerInch;
    }

    /**
     * A picture of this sampling, colours brought to grey by ITU-R BT.601.
     *
     * @throws IllegalArgumentException if the sampling is out of range or the picture too large
     */
    public static FingerImage of(DecodedImage image, double pixelsPerInch) {
        int[] pixels = image.pixels();
        byte[] levels = new byte[pixels.length];
        for (int i = 0; i < levels.length; i++) {
            int red = pixels[i] >> 16 & 0xFF;
            int green = pixels[i] >> 8 & 0xFF;
            levels[i] = (byte) ((299 * red + 587 * green + 114 * (pixels[i] & 0xFF) + 500) / 1_000);
        }
        return new FingerImage(image.width(), image.height(), levels, pixelsPerInch);
    }

    /**
     * A picture of grey levels in rows from the top left.
     *
     * @throws IllegalArgumentException if there is not a level for each pixel, or sampling or size are out of range
     */
    public static FingerImage ofLevels(int width, byte[] levels, double pixelsPerInch) {
        if (width < 1) {
            throw new IllegalArgumentException("a width of " + width);
        }
        return new FingerImage(width, levels.length / width, levels.clone(), pixelsPerInch);
    }

    /** The sampling to work with: what the file states if fingers are scanned like that, else 500 pixels per inch. */
    public static double believed(Optional<Resolution> stated) {
        return stated.map(Resolution::pixelsPerInch)
                .filter(value -> value >= STATED_MIN && value <= STATED_MAX)
                .orElse(PIXELS_PER_INCH_USUAL);
    }

    /** Width in pixels, at least 1. */
    public int width() {
        return width;
    }

    /** Height in pixels, at least 1. */
    public int height() {
        return height;
    }

    /** Sampling, {@link #PIXELS_PER_INCH_MIN} to {@link #PIXELS_PER_INCH_MAX}. */
    public double pixelsPerInch() {
        return pixelsPerInch;
    }

    /** Grey level at a place inside, 0 to 255. */
    public int level(int x, int y) {
        return levels[y * width + x] & 0xFF;
    }

    /** The levels themselves, in rows; not to be written to. */
    byte[] levels() {
        return levels;
    }

    /** Ridges for valleys: black for white. */
    FingerImage negative() {
        byte[] turned = new byte[levels.length];
        for (int i = 0; i < turned.length; i++) {
            turned[i] = (byte) ~levels[i];
        }
        return new FingerImage(width, height, turned, pixelsPerInch);
    }
}
