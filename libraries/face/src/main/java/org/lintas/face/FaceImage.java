package org.lintas.face;

import java.awt.image.BufferedImage;
import org.lintas.images.DecodedImage;
import org.lintas.images.ImageBounds;

/** A decoded picture: 8-bit sRGB pixels in rows from the top left. Immutable. */
public final class FaceImage {

    private final int width;
    private final int height;
    private final int[] pixels;

    /** Takes the array as its own; callers in this package do not keep it. */
    FaceImage(int width, int height, int[] pixels) {
        if (width < ImageBounds.SIDE_MIN || height < ImageBounds.SIDE_MIN) {
            throw new IllegalArgumentException("a side is shorter than " + ImageBounds.SIDE_MIN + " pixels");
        }
        if (pixels.length != Math.multiplyExact(width, height)) {
            throw new IllegalArgumentException("number of pixels is not width times height");
        }
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    /**
     * Copies a picture. Transparent parts become what their colour says. Grey pictures are taken sample by sample, as
     * cameras and chips mean them, not through Java's linear grey colour space.
     *
     * @throws IllegalArgumentException if a side is shorter than {@link ImageBounds#SIDE_MIN} pixels
     */
    public static FaceImage of(BufferedImage image) {
        return of(DecodedImage.of(image));
    }

    /**
     * Copies a decoded picture.
     *
     * @throws IllegalArgumentException if a side is shorter than {@link ImageBounds#SIDE_MIN} pixels
     */
    public static FaceImage of(DecodedImage image) {
        return new FaceImage(image.width(), image.height(), image.pixels());
    }

    /** Width in pixels, at least {@link ImageBounds#SIDE_MIN}. */
    public int width() {
        return width;
    }

    /** Height in pixels, at least {@link ImageBounds#SIDE_MIN}. */
    public int height() {
        return height;
    }

    /** Colour at a place as 0xRRGGBB; the place must lie inside. */
    public int rgb(int x, int y) {
        if (x < 0 || y < 0 || x >= width || y >= height) {
            throw new IndexOutOfBoundsException("(" + x + ", " + y + ") outside " + width + " x " + height);
        }
        return pixels[y * width + x];
    }

    /** Luminance at a place (ITU-R BT.709 weights), 0 to 255; the place must lie inside. */
    public double luminance(int x, int y) {
        return Luminance.of(rgb(x, y));
    }

    /** The pixels themselves as 0xRRGGBB; not to be written to. */
    int[] pixels() {
        return pixels;
    }
}
