package org.lintas.oprf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Bytes to be hashed, parts of any length with their length before them in two bytes, as RFC 9497 frames them. */
final class Transcript {

    /** Most bytes of a part with its length before it. */
    static final int PART_BYTES_MAX = (1 << 16) - 1;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** A part with its length before it. */
    Transcript framed(byte[] part) {
        if (part.length > PART_BYTES_MAX) {
            throw new OprfException(
                    OprfException.Reason.INPUT, "at most " + PART_BYTES_MAX + " bytes, not " + part.length);
        }
        return number(part.length).plain(part);
    }

    /** A number in two bytes. */
    Transcript number(int number) {
        bytes.write(number >>> 8);
        bytes.write(number);
        return this;
    }

    Transcript plain(byte[] part) {
        bytes.writeBytes(part);
        return this;
    }

    Transcript word(String word) {
        return plain(word.getBytes(StandardCharsets.US_ASCII));
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes());
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException("every Java has SHA-256", broken);
        }
    }
}
