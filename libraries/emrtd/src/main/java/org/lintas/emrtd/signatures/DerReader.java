package org.lintas.emrtd.signatures;

import java.util.Arrays;

/**
 * Walks DER by offsets: low tags, definite lengths in their shortest form (ISO/IEC 8825-1, 10.1). Refuses all else, also what is good
 * BER: that is for Bouncy Castle to read.
 */
final class DerReader {

    static final int INTEGER = 0x02;
    static final int OCTET_STRING = 0x04;
    static final int OBJECT_IDENTIFIER = 0x06;
    static final int UTC_TIME = 0x17;
    static final int SEQUENCE = 0x30;
    static final int SET = 0x31;

    /** Constructed, context-specific tag 0. */
    static final int CONTEXT_0 = 0xA0;

    /** Bytes of a length after its first: three say 16 MiB, more than any signed object may have. */
    private static final int LENGTH_BYTES_MAX = 3;

    private final byte[] input;
    private final int end;
    private int position;

    DerReader(byte[] input) {
        this(input, 0, input.length);
    }

    private DerReader(byte[] input, int start, int end) {
        this.input = input;
        this.position = start;
        this.end = end;
    }

    /** It is not DER, or not of the form that is looked for: not an error by itself. Without a trace, as nobody looks at it. */
    static final class NotDerException extends Exception {

        private static final long serialVersionUID = 1L;

        NotDerException() {
            super("not DER of the usual form", null, false, false);
        }
    }

    /** One element, by offsets into the input. */
    static final class Element {

        private final byte[] input;
        private final int start;
        private final int valueStart;
        private final int end;

        /** Tag at {@code start}, value from {@code valueStart} to before {@code end}. */
        Element(byte[] input, int start, int valueStart, int end) {
            this.input = input;
            this.start = start;
            this.valueStart = valueStart;
            this.end = end;
        }

        DerReader inside() {
            return new DerReader(input, valueStart, end);
        }

        int length() {
            return end - valueStart;
        }

        /** A byte of the value. */
        byte at(int index) {
            return input[valueStart + index];
        }

        byte[] value() {
            return Arrays.copyOfRange(input, valueStart, end);
        }

        /** Tag, length and value. */
        byte[] encoded() {
            return Arrays.copyOfRange(input, start, end);
        }

        /** Copies tag, length and value; gives their number of bytes. */
        int copyTo(byte[] target, int at) {
            System.arraycopy(input, start, target, at, encodedLength());
            return encodedLength();
        }

        int encodedLength() {
            return end - start;
        }

        /** Everything from the start of this to the end of a later one. */
        Element to(Element later) {
            return new Element(input, start, start, later.end);
        }

        /** Order of encodings as of strings of bytes. */
        int compareTo(Element other) {
            return Arrays.compareUnsigned(input, start, end, other.input, other.start, other.end);
        }

        boolean equalTo(Element other) {
            return compareTo(other) == 0;
        }

        boolean isEncodedAs(byte[] encoding) {
            return Arrays.equals(input, start, end, encoding, 0, encoding.length);
        }
    }

    boolean hasNext() {
        return position < end;
    }

    boolean nextIs(int tag) {
        return position < end && (input[position] & 0xFF) == tag;
    }

    /** The next element, which must have this tag; moves behind it. */
    Element next(int tag) throws NotDerException {
        int start = position;
        if (readByte() != tag) {
            throw new NotDerException();
        }
        int length = readLength();
        if (length > end - position) {
            throw new NotDerException();
        }
        Element element = new Element(input, start, position, position + length);
        position += length;
        return element;
    }

    /** The last element, which must have this tag. */
    Element last(int tag) throws NotDerException {
        Element element = next(tag);
        if (hasNext()) {
            throw new NotDerException();
        }
        return element;
    }

    private int readLength() throws NotDerException {
        int first = readByte();
        if (first < 0x80) {
            return first;
        }
        int count = first & 0x7F;
        if (count == 0 || count > LENGTH_BYTES_MAX) {
            throw new NotDerException();
        }
        int length = 0;
        for (int i = 0; i < count; i++) {
            length = (length << 8) | readByte();
        }
        boolean shortest = count == 1 ? length >= 0x80 : length >>> (8 * (count - 1)) != 0;
        if (!shortest) {
            throw new NotDerException();
        }
        return length;
    }

    private int readByte() throws NotDerException {
        if (position >= end) {
            throw new NotDerException();
        }
        return input[position++] & 0xFF;
    }
}
