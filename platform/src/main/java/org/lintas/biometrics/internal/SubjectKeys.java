package org.lintas.biometrics.internal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.lintas.biometrics.SubjectId;
import org.lintas.foundation.DocumentKey;
import org.lintas.foundation.EnvelopeCipher;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The keys of biometric subjects: one for each, encrypted under the node's key in {@code keys/biometrics.key}; and the digest by which a
 * document is found without its number.
 */
@Component
class SubjectKeys {

    private static final String DIGEST = "HmacSHA256";

    private final EnvelopeCipher cipher;
    private final byte[] digestKey;

    SubjectKeys(@Value("${lintas.home}") Path home) {
        Path keys = home.resolve("keys");
        this.cipher = new EnvelopeCipher(keys.resolve("biometrics.key"));
        this.digestKey = EnvelopeCipher.readKey(keys.resolve("biometric-documents.key"));
    }

    byte[] newKey(SubjectId subject) {
        return cipher.newKey(subject.toString());
    }

    byte[] encrypt(SubjectId subject, byte[] key, byte[] plain) {
        return cipher.encrypt(key, plain, subject.toString());
    }

    byte[] decrypt(SubjectId subject, byte[] key, byte[] encrypted) {
        return cipher.decrypt(key, encrypted, subject.toString());
    }

    /** What a document is found by; without the key nobody can tell a number from it by trying. */
    byte[] digest(DocumentKey document) {
        try {
            Mac mac = Mac.getInstance(DIGEST);
            mac.init(new SecretKeySpec(digestKey, DIGEST));
            return mac.doFinal(document.toString().getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new LintasException(ErrorCode.INTERNAL, "Every Java platform has HMAC-SHA-256; this one has not.", e);
        }
    }
}
