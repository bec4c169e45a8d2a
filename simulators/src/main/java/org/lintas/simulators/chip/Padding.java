package org.lintas.simulators.chip;

import java.util.Arrays;

/** Padding method 2 of ISO/IEC 9797-1: the byte 0x80, then zeros up to a whole block. */
final class Padding {

    private Padding() {}

    static byte[] add(byte[] bytes, int blockBytes) {
        int padded = (bytes.length / blockBytes + 1) * blockBytes;
        byte[] out = Arrays.copyOf(bytes, padded);
        out[bytes.length] = (byte) 0x80;
        return out;
    }

    /** The bytes without padding; {@link StatusWord#SECURE_MESSAGING_OBJECT_WRONG} when there is none. */
    static byte[] remove(byte[] bytes) {
        int last = bytes.length - 1;
        while (last >= 0 && bytes[last] == 0) {
            last--;
        }
        if (last < 0 || bytes[last] != (byte) 0x80) {
            throw new CommandRefusedException(StatusWord.SECURE_MESSAGING_OBJECT_WRONG);
        }
        return Arrays.copyOf(bytes, last);
    }
}
