package org.lintas.emrtd.lds;

import java.math.BigInteger;

/** Reads object identifiers as dotted decimals (ISO/IEC 8825-1, 8.19). */
final class ObjectIdentifiers {

    /** Bytes of an object identifier: those of the standards have at most 13. */
    static final int BYTES_MAX = 32;

    private static final int TAG = 0x06;

    private ObjectIdentifiers() {}

    /** The next data object, which must be an object identifier of at most 32 bytes. */
    static String next(TlvReader reader) throws MalformedLdsException {
        Tlv element = reader.next(TAG);
        if (element.length() == 0 || element.length() > BYTES_MAX) {
            throw new MalformedLdsException(element.offset(), "object identifier of bad length");
        }
        Octets value = reader.value(element);
        if ((value.at(value.length() - 1) & 0x80) != 0) {
            throw new MalformedLdsException(element.offset(), "object identifier cut off");
        }
        StringBuilder dotted = new StringBuilder();
        BigInteger arc = BigInteger.ZERO;
        for (int i = 0; i < value.length(); i++) {
            arc = arc.shiftLeft(7).or(BigInteger.valueOf(value.at(i) & 0x7F));
            if ((value.at(i) & 0x80) == 0) {
                append(dotted, arc);
                arc = BigInteger.ZERO;
            }
        }
        return dotted.toString();
    }

    /** The first number holds the first two arcs: 40 times the first, which is at most 2, and the second. */
    private static void append(StringBuilder dotted, BigInteger arc) {
        if (!dotted.isEmpty()) {
            dotted.append('.').append(arc);
            return;
        }
        int first = arc.min(BigInteger.valueOf(80)).intValue() / 40;
        dotted.append(first).append('.').append(arc.subtract(BigInteger.valueOf(first * 40L)));
    }
}
