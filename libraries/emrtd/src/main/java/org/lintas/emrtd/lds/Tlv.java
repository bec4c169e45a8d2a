package org.lintas.emrtd.lds;

/**
 * One data object: tag, length, value (ISO/IEC 8825-1, definite length only).
 *
 * @param tag with its class and form bits, one to three bytes as one number: {@code 0x61}, {@code 0x7F61}
 * @param offset of the tag's first byte in the file
 * @param valueOffset of the value's first byte in the file
 * @param length of the value in bytes
 */
public record Tlv(int tag, int offset, int valueOffset, int length) {

    /** Offset of the first byte after the value. */
    public int end() {
        return valueOffset + length;
    }

    /** Bytes of tag, length and value together. */
    public int totalLength() {
        return end() - offset;
    }

    /** Whether the value is made of data objects itself: bit 6 of the tag's first byte. */
    public boolean constructed() {
        int first = tag > 0xFFFF ? tag >> 16 : tag > 0xFF ? tag >> 8 : tag;
        return (first & 0x20) != 0;
    }
}
