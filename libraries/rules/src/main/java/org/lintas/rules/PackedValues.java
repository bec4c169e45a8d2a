package org.lintas.rules;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Numbers and texts in few bytes: whole numbers take seven bits a byte, the sign in the lowest bit. Not thread-safe. */
final class PackedValues {

    private static final int BEGINNING = 4_096;
    private static final int BITS = 7;
    private static final int MORE = 1 << BITS;

    private byte[] bytes;
    private int at;

    /** Empty, to be written. */
    PackedValues() {
        this.bytes = new byte[BEGINNING];
    }

    /** Written before, to be read. */
    PackedValues(byte[] written) {
        this.bytes = written;
    }

    void put(long value) {
        long rest = (value << 1) ^ (value >> 63);
        room(10);
        while ((rest & -MORE) != 0) {
            bytes[at++] = (byte) ((rest & (MORE - 1)) | MORE);
            rest >>>= BITS;
        }
        bytes[at++] = (byte) rest;
    }

    long take() {
        long value = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes[at++];
            value |= (long) (next & (MORE - 1)) << shift;
            shift += BITS;
        } while (next < 0);
        return (value >>> 1) ^ -(value & 1);
    }

    int takeInt() {
        return Math.toIntExact(take());
    }

    void putDouble(double value) {
        room(Double.BYTES);
        ByteBuffer.wrap(bytes).putDouble(at, value);
        at += Double.BYTES;
    }

    double takeDouble() {
        double value = ByteBuffer.wrap(bytes).getDouble(at);
        at += Double.BYTES;
        return value;
    }

    void putText(String text) {
        putBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    String takeText() {
        int length = takeInt();
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    /** With their length before them. */
    void putBytes(byte[] some) {
        put(some.length);
        room(some.length);
        System.arraycopy(some, 0, bytes, at, some.length);
        at += some.length;
    }

    void skip(int count) {
        at += count;
    }

    boolean ended() {
        return at == bytes.length;
    }

    byte[] written() {
        return Arrays.copyOf(bytes, at);
    }

    private void room(int count) {
        if (bytes.length - at < count) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, at + count));
        }
    }
}
