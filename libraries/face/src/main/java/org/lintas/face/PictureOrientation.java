package org.lintas.face;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Which way up a camera held a picture: the tag Orientation of Exif (JEITA CP-3451 4.6.4 A) in the APP1 segment of a JPEG. Anything
 * else, and anything broken, is upright.
 */
final class PictureOrientation {

    /** As it lies in the file. */
    static final int UPRIGHT = 1;

    private static final int GREATEST = 8;
    private static final int START_OF_IMAGE = 0xFFD8;
    private static final int MARKER = 0xFF;
    private static final int APP1 = 0xE1;
    private static final int START_OF_SCAN = 0xDA;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int LITTLE_ENDIAN = 0x4949;
    private static final int ORIENTATION = 0x0112;
    private static final int SHORT = 3;

    /** Entries of a directory looked at: cameras write some dozens. */
    private static final int ENTRIES_MAX = 512;

    private PictureOrientation() {}

    /** 1 to 8, as the tag numbers them. */
    static int of(byte[] encoded) {
        try {
            return inJpeg(ByteBuffer.wrap(encoded));
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException broken) {
            return UPRIGHT;
        }
    }

    private static int inJpeg(ByteBuffer bytes) {
        if (Short.toUnsignedInt(bytes.getShort()) != START_OF_IMAGE) {
            return UPRIGHT;
        }
        while (Byte.toUnsignedInt(bytes.get()) == MARKER) {
            int kind = Byte.toUnsignedInt(bytes.get());
            int length = Short.toUnsignedInt(bytes.getShort()) - Short.BYTES;
            if (kind == START_OF_SCAN || length < 0) {
                return UPRIGHT;
            }
            int end = bytes.position() + length;
            if (kind == APP1 && length > EXIF.length && startsWithExif(bytes)) {
                return inExif(bytes.slice(bytes.position(), length - EXIF.length));
            }
            bytes.position(end);
        }
        return UPRIGHT;
    }

    private static boolean startsWithExif(ByteBuffer bytes) {
        byte[] start = new byte[EXIF.length];
        bytes.get(start);
        return Arrays.equals(start, EXIF);
    }

    private static int inExif(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == LITTLE_ENDIAN ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        tiff.position(tiff.getInt(4));
        int entries = Math.min(Short.toUnsignedInt(tiff.getShort()), ENTRIES_MAX);
        for (int i = 0; i < entries; i++) {
            int tag = Short.toUnsignedInt(tiff.getShort());
            int type = Short.toUnsignedInt(tiff.getShort());
            tiff.getInt();
            int value = Short.toUnsignedInt(tiff.getShort());
            tiff.getShort();
            if (tag == ORIENTATION && type == SHORT) {
                return value >= UPRIGHT && value <= GREATEST ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** The picture upright. */
    static FaceImage upright(FaceImage image, int orientation) {
        if (orientation == UPRIGHT) {
            return image;
        }
        boolean swapped = orientation >= 5;
        int width = swapped ? image.height() : image.width();
        int height = swapped ? image.width() : image.height();
        int[] pixels = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int column = swapped ? y : x;
                int row = swapped ? x : y;
                pixels[y * width + x] = image.rgb(
                        fromRight(orientation) ? image.width() - 1 - column : column,
                        fromBelow(orientation) ? image.height() - 1 - row : row);
            }
        }
        return new FaceImage(width, height, pixels);
    }

    private static boolean fromRight(int orientation) {
        return orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
    }

    private static boolean fromBelow(int orientation) {
        return orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
    }
}
