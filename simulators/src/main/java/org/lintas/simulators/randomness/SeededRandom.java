package org.lintas.simulators.randomness;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.bouncycastle.crypto.digests.SHA256Digest;

/**
 * A generator that gives the same bytes for the same seed and purpose on every machine: SHA-256 over seed, purpose and a block
 * counter. For simulators only: whoever knows the seed knows every key. Used by one thread at a time.
 */
public final class SeededRandom extends SecureRandom {

    private static final long serialVersionUID = 1L;

    /** Bytes of one SHA-256 value. */
    private static final int BLOCK_BYTES = 32;

    private final byte[] start;
    private final byte[] block = new byte[BLOCK_BYTES];
    private long counter;
    private int used = BLOCK_BYTES;

    private SeededRandom(byte[] start) {
        super(null, null);
        this.start = start;
    }

    /** The generator of one purpose; different purposes of one seed give unrelated bytes. */
    public static SeededRandom of(long seed, String purpose) {
        byte[] name = purpose.getBytes(StandardCharsets.UTF_8);
        return new SeededRandom(ByteBuffer.allocate(Long.BYTES + name.length)
                .putLong(seed)
                .put(name)
                .array());
    }

    @Override
    public String getAlgorithm() {
        return "SHA-256 in counter mode";
    }

    @Override
    public void nextBytes(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (used == BLOCK_BYTES) {
                nextBlock();
            }
            bytes[i] = block[used++];
        }
    }

    /** This many fresh bytes. */
    public byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        nextBytes(bytes);
        return bytes;
    }

    @Override
    public void setSeed(long seed) {
        // A seed given later would make the bytes depend on more than seed and purpose; it is ignored.
    }

    private void nextBlock() {
        SHA256Digest digest = new SHA256Digest();
        digest.update(start, 0, start.length);
        byte[] number = ByteBuffer.allocate(Long.BYTES).putLong(counter++).array();
        digest.update(number, 0, number.length);
        digest.doFinal(block, 0);
        used = 0;
    }
}
