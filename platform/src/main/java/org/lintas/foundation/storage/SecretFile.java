package org.lintas.foundation.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.lintas.foundation.OwnerOnlyFile;

/** A password kept in a file that only its owner can read (mode 0600). It is never logged and never stored elsewhere. */
final class SecretFile {

    /** Bytes of randomness in a generated password: 192 bit, beyond guessing by any count of tries. */
    private static final int RANDOM_BYTES = 24;

    /** Largest password file that is read; longer ones are not ours. */
    private static final long SIZE_BYTES_MAX = 1_024;

    private SecretFile() {}

    /** The secret in the file; a new random one is written, durably, when there is no file. */
    static String readOrCreate(Path file) {
        try {
            if (!Files.exists(file)) {
                write(file, randomSecret());
            }
            return read(file);
        } catch (IOException e) {
            throw StorageErrors.notReadable(file, e);
        }
    }

    /**
     * The secret in the file, without white space around it.
     *
     * @throws IOException when the file cannot be read, is empty or is larger than 1,024 bytes
     */
    static String read(Path file) throws IOException {
        if (Files.size(file) > SIZE_BYTES_MAX) {
            throw new IOException("A password file has at most " + SIZE_BYTES_MAX + " bytes: " + file);
        }
        String secret = Files.readString(file, StandardCharsets.UTF_8).strip();
        if (secret.isEmpty()) {
            throw new IOException("The password file is empty: " + file);
        }
        return secret;
    }

    /** Writes the secret so that the file is either absent or whole and durable. */
    static void write(Path file, String secret) throws IOException {
        OwnerOnlyFile.write(file, secret + "\n");
    }

    private static String randomSecret() {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
