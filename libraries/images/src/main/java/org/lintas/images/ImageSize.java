package org.lintas.images;

/**
 * The size that a picture states of itself in its own header, read without decoding it: it may be compared with what others say of it.
 *
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 */
public record ImageSize(int width, int height) {

    /**
     * Reads the header of a picture.
     *
     * @throws UnreadableImage if it has none that is read, or one outside the bounds
     */
    public static ImageSize of(byte[] encoded, ImageBounds bounds) throws UnreadableImage {
        ImageHeader header = ImageHeader.within(bounds, encoded);
        return new ImageSize((int) header.width(), (int) header.height());
    }
}
