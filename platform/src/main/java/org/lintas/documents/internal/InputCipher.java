package org.lintas.documents.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.OwnerOnlyFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Encrypts the inputs of examinations: AES-256 in Galois counter mode (NIST SP 800-38D) under a key of each examination's own, which
 * is itself encrypted under the node's key in the file {@code keys/document-inputs.key}. Whoever deletes an examination's key has
 * deleted its inputs, wherever copies of them lie.
 */
@Component
class InputCipher {

    private static final String TRANSFORMATION = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;

    /** Length of a nonce that SP 800-38D, 5.2.1.1 recommends. */
    private static final int NONCE_BYTES = 12;

    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final byte[] nodeKey;

    InputCipher(@Value("${lintas.home}") Path home) {
        try {
            this.nodeKey = readOrMake(home.resolve("keys").resolve("document-inputs.key"), random);
        } catch (IOException | IllegalArgumentException e) {
            throw new LintasException(
                    ErrorCode.INTERNAL,
                    "The key of documents' inputs cannot be read or made: keys/document-inputs.key.",
                    e);
        }
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
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return new Encrypted(seal(nodeKey, key, belongsTo), seal(key, plain, belongsTo));
    }

    byte[] decrypt(Encrypted encrypted, String belongsTo) {
        return open(open(nodeKey, encrypted.key(), belongsTo), encrypted.content(), belongsTo);
    }

    private byte[] seal(byte[] key, byte[] plain, String belongsTo) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce), belongsTo);
            byte[] sealed = new byte[NONCE_BYTES + cipher.getOutputSize(plain.length)];
            System.arraycopy(nonce, 0, sealed, 0, NONCE_BYTES);
            cipher.doFinal(plain, 0, plain.length, sealed, NONCE_BYTES);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new LintasException(ErrorCode.INTERNAL, "Inputs of an examination cannot be encrypted.", e);
        }
    }

    private static byte[] open(byte[] key, byte[] sealed, String belongsTo) {
        try {
            GCMParameterSpec nonce = new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE_BYTES);
            return cipher(Cipher.DECRYPT_MODE, key, nonce, belongsTo)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new LintasException(
                    ErrorCode.STORAGE_FAILED,
                    "Inputs of an examination cannot be decrypted: they were changed, or the node has another key.",
                    e);
        }
    }

    private static Cipher cipher(int mode, byte[] key, GCMParameterSpec nonce, String belongsTo)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(TRANSFORMATION);
        cipher.init(mode, new SecretKeySpec(key, "AES"), nonce);
        cipher.updateAAD(belongsTo.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] readOrMake(Path file, SecureRandom random) throws IOException {
        if (!Files.exists(file)) {
            byte[] made = new byte[KEY_BYTES];
            random.nextBytes(made);
            Files.createDirectories(file.getParent());
            // Inputs in the database outlive a power failure, and so does the key that opens them.
            OwnerOnlyFile.write(file, Base64.getEncoder().encodeToString(made));
        }
        byte[] key = Base64.getDecoder().decode(Files.readString(file).strip());
        if (key.length != KEY_BYTES) {
            throw new IOException("The key has %d bytes, not %d.".formatted(key.length, KEY_BYTES));
        }
        return key;
    }
}
