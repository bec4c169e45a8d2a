package org.lintas.oprf;

import java.math.BigInteger;
import java.security.SecureRandom;

/** The key of who evaluates. Never shown in a text. */
public final class SecretKey {

    /** Bytes of a seed and of the encoding. */
    public static final int BYTES = Group.SCALAR_BYTES;

    /** Attempts to derive a key, RFC 9497 section 3.2.1: one is enough but with a chance of 1 in 2^256. */
    private static final int ATTEMPTS_MAX = 256;

    private final Mode mode;
    private final BigInteger scalar;
    private final Element publicKey;

    private SecretKey(Mode mode, BigInteger scalar) {
        this.mode = mode;
        this.scalar = scalar;
        this.publicKey = Element.of(Group.generatorMultiple(scalar));
    }

    /** A new key. */
    public static SecretKey random(Mode mode, SecureRandom random) {
        return new SecretKey(mode, Group.random(random));
    }

    /**
     * The key that a seed and what it is for give: RFC 9497 section 3.2.1.
     *
     * @param seed {@link #BYTES} random bytes
     * @param info what the key is for, at most 65,535 bytes
     * @throws OprfException if either has another length
     */
    public static SecretKey derive(Mode mode, byte[] seed, byte[] info) {
        if (seed.length != BYTES) {
            throw new OprfException(OprfException.Reason.INPUT, "a seed has " + BYTES + " bytes, not " + seed.length);
        }
        byte[] input = new Transcript().plain(seed).framed(info).bytes();
        for (int attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
            byte[] attempted = new Transcript()
                    .plain(input)
                    .plain(new byte[] {(byte) attempt})
                    .bytes();
            BigInteger scalar = Group.scalarHash(attempted, mode.context("DeriveKeyPair"));
            if (scalar.signum() != 0) {
                return new SecretKey(mode, scalar);
            }
        }
        throw new OprfException(OprfException.Reason.INPUT, "this seed gives no key; take another");
    }

    /**
     * Reads a key.
     *
     * @throws OprfException if it is none
     */
    public static SecretKey decode(Mode mode, byte[] encoding) {
        return new SecretKey(mode, Group.decodeScalar(encoding));
    }

    /** For who keeps the key. */
    public byte[] encoding() {
        return Group.encode(scalar);
    }

    /** What clients must know to check proofs. */
    public Element publicKey() {
        return publicKey;
    }

    Mode mode() {
        return mode;
    }

    BigInteger scalar() {
        return scalar;
    }
}
