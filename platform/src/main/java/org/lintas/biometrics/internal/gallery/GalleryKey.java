package org.lintas.biometrics.internal.gallery;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.lintas.foundation.EnvelopeCipher;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;

/**
 * Encrypts what leaves the node's memory of a gallery, to Kafka or to a file: AES-256 in Galois counter mode (NIST SP 800-38D), each
 * piece bound to its place. The broker never has the key. Thread-safe.
 */
public final class GalleryKey {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey key;

    private GalleryKey(SecretKey key) {
        this.key = key;
    }

    /**
     * Reads the key from its file; the node makes it at its first start.
     *
     * @throws LintasException with {@link ErrorCode#INTERNAL} when it can neither be read nor made
     */
    public static GalleryKey read(GallerySettings settings, Path home) {
        return read(file(settings, home));
    }

    /** The key in a file, which is made if it does not exist; fails in the same way. */
    public static GalleryKey read(Path file) {
        return new GalleryKey(new SecretKeySpec(EnvelopeCipher.readKey(file), "AES"));
    }

    /**
     * Reads the key that the node made.
     *
     * @throws LintasException with {@link ErrorCode#SETTING_INVALID} when there is none
     */
    public static GalleryKey existing(GallerySettings settings, Path home) {
        if (!Files.exists(file(settings, home))) {
            throw new LintasException(
                    ErrorCode.SETTING_INVALID,
                    "A matcher needs the gallery key of its node: lintas.biometrics.gallery.key-file.");
        }
        return read(settings, home);
    }

    private static Path file(GallerySettings settings, Path home) {
        return settings.keyFile().isEmpty() ? home.resolve("keys", "gallery.key") : Path.of(settings.keyFile());
    }

    /** The nonce, the encrypted bytes and the tag. */
    public byte[] seal(byte[] plain, EntryKey owner) {
        return seal(plain, owner.encoded());
    }

    /** The same, bound to a place. */
    byte[] seal(byte[] plain, byte[] place) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, new GCMParameterSpec(TAG_BITS, nonce), place);
            byte[] sealed = new byte[NONCE_BYTES + cipher.getOutputSize(plain.length)];
            System.arraycopy(nonce, 0, sealed, 0, NONCE_BYTES);
            cipher.doFinal(plain, 0, plain.length, sealed, NONCE_BYTES);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new LintasException(ErrorCode.INTERNAL, "A part of a gallery cannot be encrypted.", e);
        }
    }

    /**
     * Decrypts what {@link #seal} made.
     *
     * @throws IllegalArgumentException when it was changed, or made with another key or for another entry
     */
    public byte[] open(byte[] sealed, EntryKey owner) {
        return open(sealed, owner.encoded());
    }

    /** The same, bound to a place. */
    byte[] open(byte[] sealed, byte[] place) {
        if (sealed.length < NONCE_BYTES) {
            throw new IllegalArgumentException("a part of a gallery of " + sealed.length + " bytes");
        }
        try {
            return cipher(Cipher.DECRYPT_MODE, new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE_BYTES), place)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("a part of a gallery that this key does not open", e);
        }
    }

    private Cipher cipher(int mode, GCMParameterSpec nonce, byte[] place) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, nonce);
        cipher.updateAAD(place);
        return cipher;
    }
}
