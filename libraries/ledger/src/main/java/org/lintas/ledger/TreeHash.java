package org.lintas.ledger;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A SHA-256 value in the tree: 32 bytes, a leaf, an inner node or the root (RFC 9162, 2.1.1).
 *
 * <p>Compared in time that depends on nothing secret; hashes here are public.
 */
public final class TreeHash {

    /** Length in bytes (FIPS 180-4, SHA-256). */
    public static final int BYTES = 32;

    private final byte[] value;

    private TreeHash(byte[] value) {
        this.value = value;
    }

    /**
     * Takes a copy of {@code value}.
     *
     * @throws IllegalArgumentException when it is not 32 bytes long
     */
    public static TreeHash of(byte[] value) {
        if (value.length != BYTES) {
            throw new IllegalArgumentException("a tree hash has 32 bytes, not " + value.length);
        }
        return new TreeHash(value.clone());
    }

    /** The leaf hash of an entry: SHA-256 of 0x00 and the entry. */
    public static TreeHash ofEntry(byte[] entry) {
        return new TreeHash(new TreeHasher().leaf(entry));
    }

    /**
     * Reads the standard Base64 form used in signed tree heads and receipts.
     *
     * @throws IllegalArgumentException when the text is not Base64 of 32 bytes
     */
    public static TreeHash fromBase64(String text) {
        return of(Base64.getDecoder().decode(text));
    }

    /** A copy of the 32 bytes. */
    public byte[] bytes() {
        return value.clone();
    }

    /** 64 lower-case hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(value);
    }

    /** Standard Base64 with padding, 44 characters. */
    public String base64() {
        return Base64.getEncoder().encodeToString(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TreeHash hash && Arrays.equals(value, hash.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }

    @Override
    public String toString() {
        return hex();
    }
}
