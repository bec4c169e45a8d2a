package org.lintas.oprf.check;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * By what both sides speak of a hit: both make it of the output, and neither tells the other anything else. The holder looks it up among the tickets
 * of its list; one that it does not have was a hit by chance.
 *
 * @param text 32 hexadecimal digits, of 128 bits
 */
public record Ticket(String text) {

    private static final int BYTES = 16;

    /** Refuses anything but 32 hexadecimal digits in lower case with {@link IllegalArgumentException}. */
    public Ticket {
        if (!text.matches("[0-9a-f]{" + 2 * BYTES + "}")) {
            throw new IllegalArgumentException("a ticket has " + 2 * BYTES + " hexadecimal digits");
        }
    }

    static Ticket of(byte[] output) {
        return new Ticket(HexFormat.of().formatHex(Arrays.copyOf(hash("lintas ticket", output), BYTES)));
    }

    /** What stands for an output in a filter: 40 bits that say nothing of the ticket. */
    static long mark(byte[] output) {
        return ByteBuffer.wrap(hash("lintas filter", output)).getLong() >>> (Long.SIZE - CheckFilter.MARK_BITS);
    }

    private static byte[] hash(String use, byte[] output) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(use.getBytes(StandardCharsets.US_ASCII));
            return digest.digest(output);
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException("every Java has SHA-256", broken);
        }
    }
}
