package org.lintas.foundation;

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

/**
 * Encrypts what belongs to one person or one examination under a key of its own, AES-256 in Galois counter mode (NIST SP 800-38D). That key
 * is itself encrypted under the node's key, a file that lies outside the database. Whoever deletes the encrypted key has deleted
 * what it opens, wherever copies of that lie. Thread-safe.
 */
public final class EnvelopeCipher {

    private static final String TRANSFORMATION = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;

    /** Length of a nonce that SP 800-38D, 5.2.1.1 recommends. */
    private static final int NONCE_BYTES = 12;

    private static final int TAG_BITS = 128;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] nodeKey;

    /**
     * With the node's key in a file; see {@link #readKey}.
     *
     * @throws LintasException with {@link ErrorCode#INTERNAL} when it can neither be read nor made
     */
    public EnvelopeCipher(Path file) {
        this.nodeKey = readKey(file);
    }

    /**
     * Reads a key of 32 bytes, or makes it at the first start.
     *
     * @param file of the key, in Base64; readable by its owner alone
     * @throws LintasException with {@link ErrorCode#INTERNAL} when it can neither be read nor made
     */
    public static byte[] readKey(Path file) {
        try {
            return readOrMake(file);
        } catch (IOException | IllegalArgumentException e) {
            throw new LintasException(
                    ErrorCode.INTERNAL, "A key cannot be read or made: keys/%s.".formatted(file.getFileName()), e);
        }
    }

    /** A new key, encrypted; {@code owner} must be the same wherever it is used, so that it cannot be put under another one. */
    public byte[] newKey(String owner) {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return seal(nodeKey, key, owner);
    }

    /** Encrypts under an owner's key. */
    public byte[] encrypt(byte[] encryptedKey, byte[] plain, String owner) {
        return seal(open(nodeKey, encryptedKey, owner), plain, owner);
    }

    /**
     * Decrypts what {@link #encrypt} made.
     *
     * @throws LintasException with {@link ErrorCode#STORAGE_FAILED} when it was changed, or the node has another key
     */
    public byte[] decrypt(byte[] encryptedKey, byte[] encrypted, String owner) {
        return open(open(nodeKey, encryptedKey, owner), encrypted, owner);
    }

    private byte[] seal(byte[] key, byte[] plain, String owner) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce), owner);
            byte[] sealed = new byte[NONCE_BYTES + cipher.getOutputSize(plain.length)];
            System.arraycopy(nonce, 0, sealed, 0, NONCE_BYTES);
            cipher.doFinal(plain, 0, plain.length, sealed, NONCE_BYTES);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new LintasException(ErrorCode.INTERNAL, "A record cannot be encrypted.", e);
        }
    }

    private static byte[] open(byte[] key, byte[] sealed, String owner) {
        try {
            GCMParameterSpec nonce = new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE_BYTES);
            return cipher(Cipher.DECRYPT_MODE, key, nonce, owner)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new LintasException(
                    ErrorCode.STORAGE_FAILED,
                    "A record cannot be decrypted: it was changed, or the node has another key.",
                    e);
        }
    }

    private static Cipher cipher(int mode, byte[] key, GCMParameterSpec nonce, String owner)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(TRANSFORMATION);
        cipher.init(mode, new SecretKeySpec(key, "AES"), nonce);
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] readOrMake(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] made = new byte[KEY_BYTES];
            RANDOM.nextBytes(made);
            Files.createDirectories(file.getParent());
            // Records in the database outlive a power failure, and so does the key that opens them.
            OwnerOnlyFile.write(file, Base64.getEncoder().encodeToString(made));
        }
        byte[] key = Base64.getDecoder().decode(Files.readString(file).strip());
        if (key.length != KEY_BYTES) {
            throw new IOException("The key has %d bytes, not %d.".formatted(key.length, KEY_BYTES));
        }
        return key;
    }
}
