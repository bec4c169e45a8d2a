package org.lintas.emrtd.signatures;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA224Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;

/** Hash functions that Doc 9303-12, 8th edition, 4.1.6.2 allows, and SHA-1, which old documents carry. */
public enum HashAlgorithm {
    /** Broken for new signatures; old documents only. */
    SHA_1("SHA-1", OIWObjectIdentifiers.idSHA1.getId(), 20),
    /** FIPS 180-4. */
    SHA_224("SHA-224", NISTObjectIdentifiers.id_sha224.getId(), 28),
    /** FIPS 180-4. */
    SHA_256("SHA-256", NISTObjectIdentifiers.id_sha256.getId(), 32),
    /** FIPS 180-4. */
    SHA_384("SHA-384", NISTObjectIdentifiers.id_sha384.getId(), 48),
    /** FIPS 180-4. */
    SHA_512("SHA-512", NISTObjectIdentifiers.id_sha512.getId(), 64);

    private final String javaName;
    private final String objectIdentifier;
    private final int bytes;

    HashAlgorithm(String javaName, String objectIdentifier, int bytes) {
        this.javaName = javaName;
        this.objectIdentifier = objectIdentifier;
        this.bytes = bytes;
    }

    /** The function with this object identifier; empty for any other. */
    public static Optional<HashAlgorithm> of(String objectIdentifier) {
        for (HashAlgorithm algorithm : values()) {
            if (algorithm.objectIdentifier.equals(objectIdentifier)) {
                return Optional.of(algorithm);
            }
        }
        return Optional.empty();
    }

    /** The hash of a message, by the JDK, whose SHA-2 uses the processor's own instructions. */
    public byte[] hash(byte[] message) {
        try {
            return MessageDigest.getInstance(javaName).digest(message);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this JDK lacks " + javaName, missing);
        }
    }

    /** Name as of the JDK: {@code SHA-256}. */
    public String javaName() {
        return javaName;
    }

    /** Object identifier, dotted. */
    String objectIdentifier() {
        return objectIdentifier;
    }

    /** Length of a hash in bytes. */
    public int bytes() {
        return bytes;
    }

    /** A fresh Bouncy Castle digest, for its signers. */
    Digest digest() {
        return switch (this) {
            case SHA_1 -> new SHA1Digest();
            case SHA_224 -> new SHA224Digest();
            case SHA_256 -> SHA256Digest.newInstance();
            case SHA_384 -> new SHA384Digest();
            case SHA_512 -> new SHA512Digest();
        };
    }
}
