package org.lintas.watchlist.documents;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret under which numbers become fingerprints and a file of them is sealed. Numbers of documents are few enough to be tried one by one, so
 * without a key anybody with the file could list what is in it. Whoever has both file and key still can: keep them apart. A key is good for one
 * register; a new one is good for the next copy at any time.
 */
public final class FingerprintKey {

    /** Bytes of a key: 16 for the fingerprints, 16 for the seal. */
    public static final int BYTES = 32;

    private static final int HALF = BYTES / 2;
    private static final String SEAL = "HmacSHA256";

    private final byte[] bytes;

    private FingerprintKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The key with these bytes, which are copied; refuses another length than {@link #BYTES} with {@link IllegalArgumentException}. */
    public static FingerprintKey of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a key has " + BYTES + " bytes, not " + bytes.length);
        }
        return new FingerprintKey(bytes.clone());
    }

    /** A new key. */
    public static FingerprintKey random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new FingerprintKey(bytes);
    }

    /** A copy of the bytes, for who keeps the key. */
    public byte[] bytes() {
        return bytes.clone();
    }

    SipHash fingerprints() {
        ByteBuffer words = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        return new SipHash(words.getLong(0), words.getLong(Long.BYTES));
    }

    Mac seal() {
        try {
            Mac mac = Mac.getInstance(SEAL);
            mac.init(new SecretKeySpec(Arrays.copyOfRange(bytes, HALF, BYTES), SEAL));
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException broken) {
            throw new IllegalStateException("every Java has " + SEAL, broken);
        }
    }
}
