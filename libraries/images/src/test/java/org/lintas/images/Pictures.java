package org.lintas.images;

import com.github.jaiimageio.jpeg2000.J2KImageWriteParam;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

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

    /** A gradient with grain, as cameras make it, so that the codec has work to do; the same every time. */
    static BufferedImage noisy(int width, int height) {
        var image = gradient(width, height);
        var random = new Random(7);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, image.getRGB(x, y) ^ (random.nextInt(16) * 0x010101));
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

    /** Encodes with the writer of a format: jpeg, png, bmp, tiff or jpeg2000. */
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

    /** A JPEG 2000 with loss, of about so many bytes. */
    static byte[] jpeg2000(BufferedImage image, int length) {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg 2000").next();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            var how = (J2KImageWriteParam) writer.getDefaultWriteParam();
            how.setLossless(false);
            how.setEncodingRate(8.0 * length / image.getWidth() / image.getHeight());
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** A TIFF of a compression by the name that Java's writer gives it. */
    static byte[] tiff(BufferedImage image, String compression) {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionType(compression);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** A JPEG of many scans. */
    static byte[] progressive(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            var how = writer.getDefaultWriteParam();
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            writer.dispose();
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

    /** Last place of a byte sequence. */
    static int findLast(byte[] bytes, int... sequence) {
        int last = find(bytes, sequence);
        for (int i = last + 1; i + sequence.length <= bytes.length; i++) {
            if (equal(bytes, i, sequence)) {
                last = i;
            }
        }
        return last;
    }

    /** First place of a byte sequence. */
    static int find(byte[] bytes, int... sequence) {
        for (int i = 0; i + sequence.length <= bytes.length; i++) {
            if (equal(bytes, i, sequence)) {
                return i;
            }
        }
        throw new IllegalArgumentException("sequence not found");
    }

    private static boolean equal(byte[] bytes, int at, int... sequence) {
        boolean equal = true;
        for (int j = 0; j < sequence.length && equal; j++) {
            equal = (bytes[at + j] & 0xFF) == sequence[j];
        }
        return equal;
    }
}
