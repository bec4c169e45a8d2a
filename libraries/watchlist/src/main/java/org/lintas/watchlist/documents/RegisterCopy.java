package org.lintas.watchlist.documents;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * Which register was copied and when.
 *
 * @param source name of the register, 1 to {@link #SOURCE_BYTES_MAX} bytes of UTF-8
 * @param asOf when it was copied, kept to the second
 */
public record RegisterCopy(String source, Instant asOf) {

    /** Most bytes of a register's name. */
    public static final int SOURCE_BYTES_MAX = 256;

    /** Cuts the instant to the second; refuses a name that is empty or too long with {@link IllegalArgumentException}. */
    public RegisterCopy {
        int bytes = source.getBytes(StandardCharsets.UTF_8).length;
        if (bytes == 0 || bytes > SOURCE_BYTES_MAX) {
            throw new IllegalArgumentException("the name of a register has 1 to " + SOURCE_BYTES_MAX + " bytes");
        }
        asOf = Instant.ofEpochSecond(asOf.getEpochSecond());
    }
}
