package org.lintas.emrtd.lds;

/** Walks through the fields of an image record of the edition of 2011, never past its end. */
final class CapturedFields {

    /** Bytes of one landmark of a face (ISO/IEC 19794-5:2011, 5.6). */
    static final int LANDMARK_BYTES = 8;

    /** Bytes of year, month, day, hour, minute, second and milliseconds; then of technology, vendor and type of the device. */
    private static final int TIME_AND_DEVICE_BYTES = 9 + 1 + 2 + 2;

    /** Bytes of one quality block: score, vendor, algorithm (ISO/IEC 19794-1:2011, 12.3.5). */
    private static final int QUALITY_BYTES = 5;

    /** Bytes of one certification block: authority, scheme (ISO/IEC 19794-1:2011, 12.3.7). */
    private static final int CERTIFICATE_BYTES = 3;

    private final Octets record;
    private int position;

    CapturedFields(Octets record, int position) {
        this.record = record;
        this.position = position;
    }

    /** Bytes from the start of the record. */
    int position() {
        return position;
    }

    void moveTo(int newPosition) {
        position = newPosition;
    }

    /** An unsigned number of one to four bytes. */
    long number(int bytes) throws MalformedLdsException {
        require(bytes);
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value = value << Byte.SIZE | record.at(position + i);
        }
        position += bytes;
        return value;
    }

    void skip(int bytes) throws MalformedLdsException {
        require(bytes);
        position += bytes;
    }

    /** Where the representation that begins here ends, by its own word; inside the record. */
    int representationEnd() throws MalformedLdsException {
        int start = position;
        long length = number(4);
        if (length < 4 || length > record.length() - start) {
            throw new MalformedLdsException(start, "a representation of %d bytes".formatted(length));
        }
        return start + (int) length;
    }

    /** When, with what, and how well it was captured. */
    void skipCapture() throws MalformedLdsException {
        skip(TIME_AND_DEVICE_BYTES);
        skip((int) number(1) * QUALITY_BYTES);
    }

    void skipCertificates() throws MalformedLdsException {
        skip((int) number(1) * CERTIFICATE_BYTES);
    }

    /** The image, behind its length. */
    Octets image() throws MalformedLdsException {
        long length = number(4);
        if (length == 0 || length > record.length() - position) {
            throw new MalformedLdsException(position, "an image of %d bytes".formatted(length));
        }
        Octets image = record.slice(position, (int) length);
        position += (int) length;
        return image;
    }

    private void require(int bytes) throws MalformedLdsException {
        if (bytes > record.length() - position) {
            throw new MalformedLdsException(position, "image record cut off");
        }
    }
}
