package org.lintas.images;

import org.lintas.images.UnreadableImage.Reason;

/** Big-endian reading of header fields; a read past the end is {@link Reason#HEADER} with its offset. */
final class HeaderBytes {

    private final byte[] bytes;

    /** Reads the array in place: nobody writes to it while a header is read. */
    HeaderBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean startsWith(int... expected) {
        if (bytes.length < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((bytes[i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    /** How often FF is followed by the given byte. */
    int markers(int second) {
        int count = 0;
        for (int i = 0; i + 1 < bytes.length; i++) {
            if (bytes[i] == (byte) 0xFF && bytes[i + 1] == (byte) second) {
                count++;
            }
        }
        return count;
    }

    int length() {
        return bytes.length;
    }

    int unsigned8(long offset) throws UnreadableImage {
        if (offset < 0 || offset >= bytes.length) {
            throw new UnreadableImage(Reason.HEADER, "header cut short at byte " + offset);
        }
        return bytes[(int) offset] & 0xFF;
    }

    int unsigned16(long offset) throws UnreadableImage {
        return unsigned8(offset) << 8 | unsigned8(offset + 1);
    }

    long unsigned32(long offset) throws UnreadableImage {
        return (long) unsigned16(offset) << 16 | unsigned16(offset + 2);
    }
}
