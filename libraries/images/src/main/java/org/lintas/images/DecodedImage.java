package org.lintas.images;

import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A decoded picture: 8-bit grey or 8-bit sRGB samples in rows from the top left. Immutable. */
public final class DecodedImage {

    private static final int GREY = 1;
    private static final int COLOUR = 3;

    private final int width;
    private final int height;
    private final byte[] samples;

    /** Takes the array as its own: width times height samples of grey, or three times as many of red, green and blue. */
    DecodedImage(int width, int height, byte[] samples) {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("a picture of %d x %d pixels".formatted(width, height));
        }
        long pixels = (long) width * height;
        if (samples.length != GREY * pixels && samples.length != COLOUR * pixels) {
            throw new IllegalArgumentException("%d samples for %d pixels".formatted(samples.length, pixels));
        }
        this.width = width;
        this.height = height;
        this.samples = samples;
    }

    /**
     * Copies a picture. Transparent parts become what their colour says. Grey pictures are taken sample by sample, as
     * cameras and chips mean them, not through Java's linear grey colour space.
     */
    public static DecodedImage of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        if (image.getRaster().getNumBands() == 1 && image.getColorModel().getPixelSize() == 8 && !indexed(image)) {
            return new DecodedImage(width, height, grey(image.getRaster(), width, height));
        }
        byte[] samples = new byte[Math.multiplyExact(COLOUR, Math.multiplyExact(width, height))];
        if (plainColour(image)) {
            image.getRaster().getDataElements(image.getMinX(), image.getMinY(), width, height, samples);
            return new DecodedImage(width, height, samples);
        }
        int[] row = new int[width];
        int at = 0;
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int pixel : row) {
                samples[at++] = (byte) (pixel >> 16);
                samples[at++] = (byte) (pixel >> 8);
                samples[at++] = (byte) pixel;
            }
        }
        return new DecodedImage(width, height, samples);
    }

    /** Width in pixels, at least 1. */
    public int width() {
        return width;
    }

    /** Height in pixels, at least 1. */
    public int height() {
        return height;
    }

    /** Whether there is one sample a pixel, not three. */
    public boolean grey() {
        return channels() == GREY;
    }

    /** Colour at a place as 0xRRGGBB; the place must lie inside. */
    public int rgb(int x, int y) {
        if (x < 0 || y < 0 || x >= width || y >= height) {
            throw new IndexOutOfBoundsException("(" + x + ", " + y + ") outside " + width + " x " + height);
        }
        return pixel(y * width + x);
    }

    /** A copy of all pixels as 0xRRGGBB. */
    public int[] pixels() {
        int[] pixels = new int[width * height];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = pixel(i);
        }
        return pixels;
    }

    /** The picture as a PNG, without loss: for those who show it, so that they need not decode a stranger's bytes. */
    public byte[] png() {
        int type = grey() ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB;
        var image = new BufferedImage(width, height, type);
        if (grey()) {
            image.getRaster().setDataElements(0, 0, width, height, samples);
        } else {
            image.setRGB(0, 0, width, height, pixels(), 0, width);
        }
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("a picture could not be written to memory", e);
        }
        return bytes.toByteArray();
    }

    /** Samples of a pixel: 1 or 3. */
    int channels() {
        return samples.length == width * height ? GREY : COLOUR;
    }

    /** The samples themselves; not to be written to. */
    byte[] samples() {
        return samples;
    }

    private int pixel(int index) {
        if (grey()) {
            return (samples[index] & 0xFF) * 0x010101;
        }
        int at = COLOUR * index;
        return (samples[at] & 0xFF) << 16 | (samples[at + 1] & 0xFF) << 8 | (samples[at + 2] & 0xFF);
    }

    private static boolean indexed(BufferedImage image) {
        return image.getType() == BufferedImage.TYPE_BYTE_INDEXED || image.getType() == BufferedImage.TYPE_BYTE_BINARY;
    }

    /** Bytes of red, green and blue as they are: asking the colour model for each pixel costs a fifth of the decoding. */
    private static boolean plainColour(BufferedImage image) {
        return image.getRaster().getNumBands() == COLOUR
                && image.getColorModel() instanceof ComponentColorModel colours
                && colours.getTransferType() == DataBuffer.TYPE_BYTE
                && colours.getPixelSize() == COLOUR * 8
                && colours.getColorSpace().isCS_sRGB();
    }

    private static byte[] grey(Raster raster, int width, int height) {
        int[] samples = raster.getSamples(raster.getMinX(), raster.getMinY(), width, height, 0, (int[]) null);
        byte[] bytes = new byte[samples.length];
        for (int i = 0; i < samples.length; i++) {
            bytes[i] = (byte) samples[i];
        }
        return bytes;
    }
}
