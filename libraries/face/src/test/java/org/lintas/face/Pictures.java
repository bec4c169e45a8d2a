package org.lintas.face;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Small pictures without people, made on the spot. */
final class Pictures {

    private Pictures() {}

    /** A picture whose red grows to the right, green downwards. */
    static BufferedImage gradient(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, (255 * x / width) << 16 | (255 * y / height) << 8 | 40);
            }
        }
        return image;
    }

    static BufferedImage grey(int width, int height, int level) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.getRaster().setSample(x, y, 0, level);
            }
        }
        return image;
    }

    /** Encodes with the writer of a format: jpeg, png or jpeg2000. */
    static byte[] encoded(BufferedImage image, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.scanForPlugins();
            String writer = format.equals("jpeg2000") ? "jpeg 2000" : format;
            if (!ImageIO.write(image, writer, bytes)) {
                throw new IllegalStateException("no writer for " + format);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    /** Overwrites bytes from an offset. */
    static byte[] patched(byte[] original, int offset, int... values) {
        byte[] copy = original.clone();
        for (int i = 0; i < values.length; i++) {
            copy[offset + i] = (byte) values[i];
        }
        return copy;
    }

    /** First place of a byte sequence. */
    static int find(byte[] bytes, int... sequence) {
        for (int i = 0; i + sequence.length <= bytes.length; i++) {
            boolean equal = true;
            for (int j = 0; j < sequence.length && equal; j++) {
                equal = (bytes[i + j] & 0xFF) == sequence[j];
            }
            if (equal) {
                return i;
            }
        }
        throw new IllegalArgumentException("sequence not found");
    }
}
