package org.lintas.simulators.chip;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A BER-TLV data object (ISO/IEC 7816-4:2020, 6): a tag of one or two bytes, for example 0x7C or 0x5F1F, a definite length of up to
 * three bytes, and a value of at most {@link #VALUE_BYTES_MAX} bytes.
 */
public final class DataObject {

    /** Longest value: what three length bytes can say. */
    public static final int VALUE_BYTES_MAX = 0xFFFFFF;

    /** Most objects in one sequence; the longest of Doc 9303 has under 20. Own bound. */
    static final int OBJECTS_MAX = 64;

    private final int tag;
    private final byte[] value;

    private DataObject(int tag, byte[] value) {
        if (tag <= 0 || tag > 0xFFFF || value.length > VALUE_BYTES_MAX) {
            throw new IllegalArgumentException(
                    "A data object has a tag of 1-2 bytes and at most 16,777,215 bytes of value.");
        }
        this.tag = tag;
        this.value = value;
    }

    /** The object as bytes: tag, length, value; throws {@link IllegalArgumentException} when tag or value is too long. */
    public static byte[] encode(int tag, byte[] value) {
        return new DataObject(tag, value).encoded();
    }

    /** A constructed object: the parts one after the other as its value. */
    public static byte[] encode(int tag, List<byte[]> parts) {
        ByteArrayOutputStream value = new ByteArrayOutputStream();
        parts.forEach(value::writeBytes);
        return encode(tag, value.toByteArray());
    }

    int tag() {
        return tag;
    }

    byte[] value() {
        return value;
    }

    /** Tag, length, value. */
    byte[] encoded() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(value.length + 6);
        if (tag > 0xFF) {
            out.write(tag >> 8);
        }
        out.write(tag);
        writeLength(out, value.length);
        out.writeBytes(value);
        return out.toByteArray();
    }

    /** The objects of a sequence; {@link StatusWord#WRONG_DATA} when it is malformed or has more than {@link #OBJECTS_MAX}. */
    static List<DataObject> parse(byte[] bytes) {
        List<DataObject> objects = new ArrayList<>();
        int at = 0;
        while (at < bytes.length) {
            int tagBytes = (bytes[at] & 0x1F) == 0x1F ? 2 : 1;
            int lengthAt = at + tagBytes;
            need(lengthAt < bytes.length && objects.size() < OBJECTS_MAX);
            int lengthBytes = lengthBytes(bytes[lengthAt]);
            int valueAt = lengthAt + lengthBytes;
            need(valueAt <= bytes.length);
            int length = length(bytes, lengthAt, lengthBytes);
            need(length <= bytes.length - valueAt && number(bytes, at, tagBytes) > 0);
            objects.add(
                    new DataObject(number(bytes, at, tagBytes), Arrays.copyOfRange(bytes, valueAt, valueAt + length)));
            at = valueAt + length;
        }
        return List.copyOf(objects);
    }

    /** The value of the first object with this tag. */
    static Optional<byte[]> find(List<DataObject> objects, int tag) {
        return objects.stream().filter(object -> object.tag == tag).findFirst().map(DataObject::value);
    }

    private static void writeLength(ByteArrayOutputStream out, int length) {
        int following = followingBytes(length);
        if (following > 0) {
            out.write(0x80 | following);
        }
        for (int shift = 8 * (Math.max(following, 1) - 1); shift >= 0; shift -= 8) {
            out.write(length >> shift);
        }
    }

    private static int followingBytes(int length) {
        if (length < 0x80) {
            return 0;
        }
        if (length <= 0xFF) {
            return 1;
        }
        return length <= 0xFFFF ? 2 : 3;
    }

    private static int lengthBytes(byte first) {
        int value = first & 0xFF;
        need(value < 0x84 && value != 0x80);
        return value < 0x80 ? 1 : 1 + value - 0x80;
    }

    private static int length(byte[] bytes, int at, int lengthBytes) {
        return lengthBytes == 1 ? bytes[at] & 0xFF : number(bytes, at + 1, lengthBytes - 1);
    }

    private static int number(byte[] bytes, int at, int count) {
        int number = 0;
        for (int i = 0; i < count; i++) {
            number = (number << 8) | (bytes[at + i] & 0xFF);
        }
        return number;
    }

    private static void need(boolean fits) {
        if (!fits) {
            throw new CommandRefusedException(StatusWord.WRONG_DATA);
        }
    }
}
