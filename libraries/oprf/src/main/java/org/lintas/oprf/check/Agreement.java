package org.lintas.oprf.check;

import java.nio.charset.StandardCharsets;
import org.lintas.oprf.Mode;
import org.lintas.oprf.SecretKey;

/**
 * What a holder lets others ask for and until when. Each epoch and purpose has a key of its own, so that what was answered for one says nothing in
 * another.
 *
 * @param epoch number of the holder's key, from 0; a new one comes with a new list at the latest when the holder says so
 * @param purpose what the asking is for, in words that both sides agreed on: 1 to {@link #PURPOSE_CHARACTERS_MAX} of a-z, 0-9 and dashes
 */
public record Agreement(int epoch, String purpose) {

    /** Most characters of a purpose. */
    public static final int PURPOSE_CHARACTERS_MAX = 64;

    /** Refuses a negative epoch, and a purpose of other characters, with {@link IllegalArgumentException}. */
    public Agreement {
        if (epoch < 0 || !purpose.matches("[a-z0-9-]{1," + PURPOSE_CHARACTERS_MAX + "}")) {
            throw new IllegalArgumentException(
                    "an epoch from 0 on and a purpose of 1 to " + PURPOSE_CHARACTERS_MAX + " of a-z, 0-9 and -");
        }
    }

    /**
     * The key of this epoch and purpose.
     *
     * @param seed 32 random bytes of this epoch alone: destroyed with it, nobody can evaluate for the epoch again
     */
    public SecretKey key(byte[] seed) {
        return SecretKey.derive(
                Mode.VOPRF,
                seed,
                ("lintas-private-check " + epoch + " " + purpose).getBytes(StandardCharsets.US_ASCII));
    }
}
