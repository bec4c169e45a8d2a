package org.lintas.ledger;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The two hash functions of the tree, kept apart by a first byte (RFC 9162, 2.1.1). For one thread at a time. */
final class TreeHasher {

    /** First byte before an entry. */
    private static final byte LEAF = 0x00;

    /** First byte before two child hashes. */
    private static final byte NODE = 0x01;

    private final MessageDigest digest;

    TreeHasher() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every JDK has SHA-256", absent);
        }
    }

    byte[] leaf(byte[] entry) {
        digest.update(LEAF);
        return digest.digest(entry);
    }

    byte[] node(byte[] left, byte[] right) {
        digest.update(NODE);
        digest.update(left);
        digest.update(right);
        byte[] hash = new byte[TreeHash.BYTES];
        try {
            digest.digest(hash, 0, hash.length);
        } catch (DigestException impossible) {
            throw new IllegalStateException("32 bytes hold a SHA-256 value", impossible);
        }
        return hash;
    }

    /** The root of the tree without entries: SHA-256 of nothing. */
    byte[] empty() {
        return digest.digest();
    }
}
