package org.lintas.images;

import java.io.ByteArrayOutputStream;

/** Entropy-coded bits, the highest first; a byte of ones is followed by a zero byte, so that it is no marker. */
final class WsqBits {

    private static final int ONES = 0xFF;

    private final ByteArrayOutputStream file;
    private long pending;
    private int count;

    WsqBits(ByteArrayOutputStream file) {
        this.file = file;
    }

    /** Writes the lower {@code length} bits of a value, at most 16. */
    void write(int value, int length) {
        pending = pending << length | value;
        count += length;
        while (count >= Byte.SIZE) {
            count -= Byte.SIZE;
            put((int) (pending >>> count) & ONES);
        }
    }

    /** Fills the last byte with ones: no code has ones alone. */
    void end() {
        if (count > 0) {
            write(ONES >>> count, Byte.SIZE - count);
        }
    }

    private void put(int octet) {
        file.write(octet);
        if (octet == ONES) {
            file.write(0);
        }
    }
}
