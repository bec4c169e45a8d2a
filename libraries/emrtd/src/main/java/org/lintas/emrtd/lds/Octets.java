package org.lintas.emrtd.lds;

import java.io.Serializable;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/** An immutable run of bytes: the content of a file, a certificate, an image. Equal if every byte is. */
public final class Octets implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Octets EMPTY = new Octets(new byte[0]);

    private final byte[] bytes;

    private Octets(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A copy of the given bytes. */
    public static Octets of(byte[] bytes) {
        return bytes.length == 0 ? EMPTY : new Octets(bytes.clone());
    }

    /**
     * A copy of a part of the given bytes.
     *
     * @throws IndexOutOfBoundsException if the part is not inside the array
     */
    public static Octets of(byte[] bytes, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        return new Octets(Arrays.copyOfRange(bytes, offset, offset + length));
    }

    /** Bytes written as hexadecimal digits of either case; throws {@link IllegalArgumentException} for anything else. */
    public static Octets ofHex(String digits) {
        return new Octets(HexFormat.of().parseHex(digits));
    }

    /** Number of bytes. */
    public int length() {
        return bytes.length;
    }

    /** The byte at an index, 0-255; throws {@link IndexOutOfBoundsException} outside {@code 0} to {@code length() - 1}. */
    public int at(int index) {
        return bytes[index] & 0xFF;
    }

    /** A copy of all bytes. */
    public byte[] toByteArray() {
        return bytes.clone();
    }

    /** A copy of a part; throws {@link IndexOutOfBoundsException} if it is not inside. */
    public Octets slice(int offset, int length) {
        return of(bytes, offset, length);
    }

    /** Whether these bytes begin with the given ones. */
    public boolean startsWith(Octets prefix) {
        return bytes.length >= prefix.bytes.length
                && Arrays.equals(bytes, 0, prefix.bytes.length, prefix.bytes, 0, prefix.bytes.length);
    }

    /** Digest of the bytes by an algorithm that every JDK has: SHA-1, SHA-224, SHA-256, SHA-384 or SHA-512. */
    public Octets digest(String algorithm) {
        try {
            return new Octets(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalArgumentException("not a digest of this JDK: " + algorithm, missing);
        }
    }

    /** SHA-256 of the bytes as 64 lower-case hexadecimal digits. */
    public String sha256() {
        return digest("SHA-256").hex();
    }

    /** The bytes as lower-case hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    /** The bytes themselves, for readers of this package that do not change them. */
    byte[] raw() {
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Octets octets && Arrays.equals(bytes, octets.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Only the length: the content may be personal data. */
    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
