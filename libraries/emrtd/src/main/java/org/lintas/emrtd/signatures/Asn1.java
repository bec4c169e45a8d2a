package org.lintas.emrtd.signatures;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.Function;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;

/**
 * The boundary to Bouncy Castle's ASN.1 classes. On malformed input they throw many kinds of unchecked exceptions; here
 * all of them become the one checked exception that the caller defines.
 */
public final class Asn1 {

    private Asn1() {}

    /**
     * Work that reads ASN.1.
     *
     * @param <T> what it gives
     * @param <E> what it throws on content that it understands and refuses
     */
    @FunctionalInterface
    public interface Reading<T, E extends Exception> {
        /** Does the work. */
        T read() throws E, IOException;
    }

    /**
     * Does the work; whatever Bouncy Castle throws at malformed input becomes the caller's exception. The one place
     * that catches {@link RuntimeException} for this package.
     */
    public static <T, E extends Exception> T reading(Reading<T, E> work, Function<Exception, E> refusal) throws E {
        try {
            return work.read();
        } catch (IOException | RuntimeException malformed) {
            throw refusal.apply(malformed);
        }
    }

    /**
     * Exactly one ASN.1 value, BER or DER; nothing may follow.
     *
     * @throws IOException if it is malformed, or bytes follow it
     */
    public static ASN1Primitive read(byte[] encoded) throws IOException {
        try (ASN1InputStream stream = new ASN1InputStream(encoded)) {
            ASN1Primitive value = stream.readObject();
            if (value == null || stream.read() >= 0) {
                throw new IOException("not exactly one value");
            }
            return value;
        }
    }

    /** An object identifier in DER. */
    static byte[] encoded(ASN1ObjectIdentifier identifier) {
        try {
            return identifier.getEncoded(ASN1Encoding.DER);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The first element of a DER or BER sequence of definite length, byte for byte as it was encoded.
     *
     * @throws IOException if there is none
     */
    public static byte[] firstElement(byte[] sequence) throws IOException {
        int start = headerEnd(sequence, 0);
        int valueStart = headerEnd(sequence, start);
        int end = valueStart + length(sequence, start + 1);
        if (end > sequence.length) {
            throw new IOException("cut off");
        }
        return Arrays.copyOfRange(sequence, start, end);
    }

    private static int headerEnd(byte[] encoded, int tagAt) throws IOException {
        int first = at(encoded, tagAt + 1);
        return tagAt + 2 + (first < 0x80 ? 0 : first & 0x7F);
    }

    private static int length(byte[] encoded, int lengthAt) throws IOException {
        int first = at(encoded, lengthAt);
        if (first < 0x80) {
            return first;
        }
        int count = first & 0x7F;
        if (count == 0 || count > 3) {
            throw new IOException("length form");
        }
        int length = 0;
        for (int i = 1; i <= count; i++) {
            length = (length << 8) | at(encoded, lengthAt + i);
        }
        return length;
    }

    private static int at(byte[] encoded, int index) throws IOException {
        if (index < 0 || index >= encoded.length) {
            throw new IOException("cut off");
        }
        return encoded[index] & 0xFF;
    }
}
