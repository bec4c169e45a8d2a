package org.lintas.images;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Grey TIFF files in one strip, written field by field as fingerprint scanners write them. */
final class TiffSpecimen {

    /** Fields of the file. */
    static final int FIELDS = 11;

    /** Where the directory begins. */
    static final int DIRECTORY = 8;

    /** Where the pixels begin: behind directory, end mark and two rationals. */
    static final int PIXELS = DIRECTORY + 2 + FIELDS * 12 + 4 + 16;

    private TiffSpecimen() {}

    /** A picture that grows lighter to the right, of 500 pixels per inch. */
    static byte[] grey(int width, int height, boolean littleEndian) {
        int rationals = PIXELS - 16;
        ByteBuffer file = ByteBuffer.allocate(PIXELS + width * height)
                .order(littleEndian ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        file.put((byte) (littleEndian ? 'I' : 'M')).put((byte) (littleEndian ? 'I' : 'M'));
        file.putShort((short) 42).putInt(DIRECTORY).putShort((short) FIELDS);
        asLong(file, 256, width);
        asLong(file, 257, height);
        asShort(file, 258, 8);
        asShort(file, 259, 1);
        asShort(file, 262, 1);
        asLong(file, 273, PIXELS);
        asShort(file, 277, 1);
        asLong(file, 279, width * height);
        file.putShort((short) 282).putShort((short) 5).putInt(1).putInt(rationals);
        file.putShort((short) 283).putShort((short) 5).putInt(1).putInt(rationals + 8);
        asShort(file, 296, 2);
        file.putInt(0);
        file.putInt(500).putInt(1).putInt(5_000).putInt(10);
        for (int i = 0; i < width * height; i++) {
            file.put((byte) (255 * (i % width) / width));
        }
        return file.array();
    }

    /** Where the value of the field with this place in the directory stands. */
    static int value(int field) {
        return DIRECTORY + 2 + 12 * field + 8;
    }

    private static void asLong(ByteBuffer file, int tag, int value) {
        file.putShort((short) tag).putShort((short) 4).putInt(1).putInt(value);
    }

    private static void asShort(ByteBuffer file, int tag, int value) {
        file.putShort((short) tag)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) value)
                .putShort((short) 0);
    }
}
