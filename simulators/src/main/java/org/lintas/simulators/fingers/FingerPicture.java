package org.lintas.simulators.fingers;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A print as a scanner delivers it: grey levels in rows from the top left, 500 pixels per inch. Immutable. */
public final class FingerPicture {

    /** Sampling in pixels per inch. */
    public static final double PIXELS_PER_INCH = 500;

    private final int width;
    private final byte[] levels;

    /** Takes the array as its own. */
    FingerPicture(int width, byte[] levels) {
        this.width = width;
        this.levels = levels;
    }

    /** Width in pixels. */
    public int width() {
        return width;
    }

    /** Height in pixels. */
    public int height() {
        return levels.length / width;
    }

    /** A copy of the grey levels, 0 black to 255 white, a byte each. */
    public byte[] levels() {
        return levels.clone();
    }

    /** The picture as a portable grey map (Netpbm P5). */
    public byte[] pgm() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes("P5\n%d %d\n255\n".formatted(width, height()).getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(levels);
        return file.toByteArray();
    }
}
