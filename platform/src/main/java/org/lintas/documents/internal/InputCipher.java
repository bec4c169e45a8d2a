package org.lintas.documents.internal;

import java.nio.file.Path;
import org.lintas.foundation.EnvelopeCipher;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Encrypts the inputs of examinations under a key of each examination's own, which is itself encrypted under the node's key in the
 * file {@code keys/document-inputs.key}.
 */
@Component
class InputCipher {

    private final EnvelopeCipher cipher;

    InputCipher(@Value("${lintas.home}") Path home) {
        this.cipher = new EnvelopeCipher(home.resolve("keys").resolve("document-inputs.key"));
    }

    /** Encrypted bytes and the encrypted key that opens them. */
    static final class Encrypted {

        private final byte[] key;
        private final byte[] content;

        Encrypted(byte[] key, byte[] content) {
            this.key = key;
            this.content = content;
        }

        byte[] key() {
            return key;
        }

        byte[] content() {
            return content;
        }
    }

    /** Encrypts; {@code belongsTo} must be the same at decryption, so that inputs cannot be put under another examination. */
    Encrypted encrypt(byte[] plain, String belongsTo) {
        byte[] key = cipher.newKey(belongsTo);
        return new Encrypted(key, cipher.encrypt(key, plain, belongsTo));
    }

    byte[] decrypt(Encrypted encrypted, String belongsTo) {
        return cipher.decrypt(encrypted.key(), encrypted.content(), belongsTo);
    }
}
