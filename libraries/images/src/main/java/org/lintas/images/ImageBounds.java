package org.lintas.images;

import java.time.Duration;

/**
 * The most that one encoded picture may ask of the decoder.
 *
 * @param bytesMax length of the encoded picture, in bytes; at least 1
 * @param pixelsMax width times height as the header declares them, in pixels; at least 1
 * @param sideMax longer side as the header declares it, in pixels; at least {@link #SIDE_MIN}
 * @param timeMax wall-clock time of one decoding; positive
 */
public record ImageBounds(int bytesMax, int pixelsMax, int sideMax, Duration timeMax) {

    /** Shorter side below which no face and no finger can be told, in pixels: the face detector's smallest anchor is 10 of 240 lines. */
    public static final int SIDE_MIN = 32;

    /**
     * Bounds for chips and cameras: 8 MiB (a chip's data group is at most 64 KiB, a 12-megapixel camera JPEG about
     * 6 MB), 16 megapixels, 6,000 pixels a side, 3 s (a 16-megapixel JPEG needs about 0.3 s).
     */
    public static final ImageBounds STANDARD =
            new ImageBounds(8 * 1024 * 1024, 16_000_000, 6_000, Duration.ofSeconds(3));

    /**
     * Bounds for the pictures of a chip: 1 MiB (the largest data group 2 seen are below 100 kB), 4 megapixels (twice the 1200 x
     * 1600 that TR-03121-3-1 v6.0 recommends for a capture), 4,000 pixels a side, 3 s (such a JPEG 2000 needs about 1 s).
     */
    public static final ImageBounds CHIP = new ImageBounds(1 << 20, 4_000_000, 4_000, Duration.ofSeconds(3));

    /**
     * Bounds for fingerprints, slaps and palms: 24 MiB (a slap without compression is 2 MB at 500 pixels per inch and 8 MB at 1,000),
     * 20 megapixels, 6,000 pixels a side, 5 s.
     */
    public static final ImageBounds FINGER =
            new ImageBounds(24 * 1024 * 1024, 20_000_000, 6_000, Duration.ofSeconds(5));

    /** Refuses bounds that admit nothing. */
    public ImageBounds {
        if (bytesMax < 1 || pixelsMax < 1) {
            throw new IllegalArgumentException("bytesMax and pixelsMax must be at least 1");
        }
        if (sideMax < SIDE_MIN) {
            throw new IllegalArgumentException("sideMax must be at least " + SIDE_MIN);
        }
        if (timeMax.isNegative() || timeMax.isZero()) {
            throw new IllegalArgumentException("timeMax must be positive");
        }
    }
}
