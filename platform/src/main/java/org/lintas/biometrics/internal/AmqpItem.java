package org.lintas.biometrics.internal;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * One value as AMQP 1.0 encodes it (part 1, 1.2): what it is, and its bytes. Nothing is decoded before it is asked for, so nothing in a value
 * makes its reader go deeper, or keep more, than it has bytes.
 *
 * @param code of its constructor, 0x40 to 0xFF
 * @param content its bytes, without their count; of a list with the number of its items
 */
record AmqpItem(int code, ByteBuffer content) {

    private static final int BYTE = 0xFF;

    /**
     * Takes the next one.
     *
     * @throws BufferUnderflowException when there is none that is whole
     */
    static AmqpItem next(ByteBuffer from) {
        int code = from.get() & BYTE;
        int length = length(code, from);
        if (length < 0 || length > from.remaining()) {
            throw new BufferUnderflowException();
        }
        ByteBuffer content = from.slice(from.position(), length);
        from.position(from.position() + length);
        return new AmqpItem(code, content);
    }

    /** By the upper half of the code (1.2.1): fixed widths of 0 to 16 bytes, or a count of one or four bytes. */
    private static int length(int code, ByteBuffer from) {
        return switch (code >>> 4) {
            case 0x4 -> 0;
            case 0x5 -> 1;
            case 0x6 -> 2;
            case 0x7 -> 4;
            case 0x8 -> 8;
            case 0x9 -> 16;
            case 0xA, 0xC, 0xE -> from.get() & BYTE;
            case 0xB, 0xD, 0xF -> from.getInt();
            default -> throw new BufferUnderflowException();
        };
    }

    /** Whether it is a string in UTF-8 (1.6.20). */
    boolean isString() {
        return code == 0xA1 || code == 0xB1;
    }

    /** Whether it is binary data (1.6.19). */
    boolean isBinary() {
        return code == 0xA0 || code == 0xB0;
    }

    /** Whether it is an unsigned number of eight bytes, or a small one (1.6.6). */
    boolean isUnsignedLong() {
        return code == 0x80 || code == 0x53 || code == 0x44;
    }

    /** Whether it is a UUID (1.6.18). */
    boolean isUuid() {
        return code == 0x98;
    }

    /** The number, when it is one. */
    long unsignedLong() {
        return switch (content.remaining()) {
            case 0 -> 0;
            case 1 -> content.get(0) & BYTE;
            default -> content.getLong(0);
        };
    }

    byte[] bytes() {
        byte[] bytes = new byte[content.remaining()];
        content.get(0, bytes);
        return bytes;
    }

    /**
     * The first items of a list (1.6.22); none when it is no list.
     *
     * @param most how many at most
     * @throws BufferUnderflowException when it has fewer than it says
     */
    List<AmqpItem> items(int most) {
        ByteBuffer rest = content.duplicate();
        int number = switch (code) {
            case 0xC0 -> rest.get() & BYTE;
            case 0xD0 -> rest.getInt();
            default -> 0;
        };
        List<AmqpItem> items = new ArrayList<>();
        while (items.size() < Math.min(number, most)) {
            items.add(next(rest));
        }
        return items;
    }
}
