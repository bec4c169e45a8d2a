package org.lintas.simulators.chip;

import java.util.Arrays;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;

/** The key derivation function of Doc 9303-11, 9.7.1: a hash over the secret and a counter, cut to the key's length. */
final class KeyDerivation {

    /** Counter of the key that encrypts. */
    static final int ENCRYPTION = 1;

    /** Counter of the key of the checksum. */
    static final int CHECKSUM = 2;

    /** Counter of the key that encrypts the PACE nonce. */
    static final int PASSWORD = 3;

    private KeyDerivation() {}

    static byte[] derive(byte[] secret, int counter, CipherSuite suite) {
        Digest digest = suite.keyBytes() <= 16 ? new SHA1Digest() : new SHA256Digest();
        byte[] input = Arrays.copyOf(secret, secret.length + Integer.BYTES);
        input[input.length - 1] = (byte) counter;
        return Arrays.copyOf(hash(digest, input), suite.keyBytes());
    }

    static byte[] sha1(byte[] input) {
        return hash(new SHA1Digest(), input);
    }

    private static byte[] hash(Digest digest, byte[] input) {
        digest.update(input, 0, input.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return hash;
    }
}
