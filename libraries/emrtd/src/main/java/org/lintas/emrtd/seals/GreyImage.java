package org.lintas.emrtd.seals;

import com.google.zxing.LuminanceSource;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A picture in 256 greys for the readers of barcodes. */
final class GreyImage extends LuminanceSource {

    /** Level of paper. */
    private static final byte WHITE = (byte) 0xFF;

    private final byte[] pixels;

    GreyImage(byte[] pixels, int width, int height) {
        super(width, height);
        this.pixels = pixels;
    }

    @Override
    public byte[] getRow(int y, byte @Nullable [] row) {
        byte[] target = row != null && row.length >= getWidth() ? row : new byte[getWidth()];
        System.arraycopy(pixels, y * getWidth(), target, 0, getWidth());
        return target;
    }

    @Override
    public byte[] getMatrix() {
        return pixels;
    }

    @Override
    public boolean isCropSupported() {
        return true;
    }

    @Override
    public LuminanceSource crop(int left, int top, int width, int height) {
        byte[] part = new byte[width * height];
        for (int y = 0; y < height; y++) {
            System.arraycopy(pixels, (top + y) * getWidth() + left, part, y * width, width);
        }
        return new GreyImage(part, width, height);
    }

    /** Turned to the left by a quarter. */
    GreyImage turned() {
        int width = getHeight();
        int height = getWidth();
        byte[] turned = new byte[pixels.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                turned[y * width + x] = pixels[x * getWidth() + (getWidth() - 1 - y)];
            }
        }
        return new GreyImage(turned, width, height);
    }

    /** Each pixel as a square of this many. */
    GreyImage enlarged(int factor) {
        int width = getWidth() * factor;
        int height = getHeight() * factor;
        byte[] large = new byte[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                large[y * width + x] = pixels[y / factor * getWidth() + x / factor];
            }
        }
        return new GreyImage(large, width, height);
    }

    /** Each square of this many pixels as one, of their mean. */
    GreyImage reduced(int factor) {
        int width = getWidth() / factor;
        int height = getHeight() / factor;
        byte[] small = new byte[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                small[y * width + x] = mean(x * factor, y * factor, factor);
            }
        }
        return new GreyImage(small, width, height);
    }

    private byte mean(int left, int top, int size) {
        int sum = 0;
        for (int y = top; y < top + size; y++) {
            for (int x = left; x < left + size; x++) {
                sum += pixels[y * getWidth() + x] & 0xFF;
            }
        }
        return (byte) (sum / (size * size));
    }

    /** With a margin of paper around it. */
    GreyImage withMargin(int margin) {
        int width = getWidth() + 2 * margin;
        int height = getHeight() + 2 * margin;
        byte[] framed = new byte[width * height];
        Arrays.fill(framed, WHITE);
        for (int y = 0; y < getHeight(); y++) {
            System.arraycopy(pixels, y * getWidth(), framed, (y + margin) * width + margin, getWidth());
        }
        return new GreyImage(framed, width, height);
    }

    /** White for black. */
    GreyImage inverted() {
        byte[] inverted = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            inverted[i] = (byte) ~pixels[i];
        }
        return new GreyImage(inverted, getWidth(), getHeight());
    }
}
