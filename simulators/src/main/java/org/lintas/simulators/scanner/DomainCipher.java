package org.lintas.simulators.scanner;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.security.spec.MGF1ParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;

/**
 * Encrypts the picture of an authentication for its domain: AES-256 in GCM, nonce and additional data from the time of the capture and
 * the transaction; the key by RSA-OAEP with SHA-256 (SBI 0.9.5, "data.bioValue", "sessionKey", "thumbprint").
 */
final class DomainCipher {

    private static final int KEY_BITS = 256;
    private static final int TAG_BITS = 128;
    private static final int NONCE_BYTES = 12;
    private static final int ADDITIONAL_BYTES = 16;

    private DomainCipher() {}

    /** What an answer carries of it, base64url and hexadecimal. */
    record Encrypted(String bioValue, String sessionKey, String thumbprint) {}

    static Encrypted encrypt(byte[] picture, String timestamp, String transaction, X509Certificate domain) {
        byte[] mixed = mixed(timestamp, transaction);
        try {
            KeyGenerator generator = KeyGenerator.getInstance("AES");
            generator.init(KEY_BITS);
            SecretKey session = generator.generateKey();
            Cipher symmetric = Cipher.getInstance("AES/GCM/NoPadding");
            symmetric.init(Cipher.ENCRYPT_MODE, session, new GCMParameterSpec(TAG_BITS, last(mixed, NONCE_BYTES)));
            symmetric.updateAAD(last(mixed, ADDITIONAL_BYTES));
            Cipher asymmetric = Cipher.getInstance("RSA/ECB/OAEPWithSHA-256AndMGF1Padding");
            asymmetric.init(
                    Cipher.ENCRYPT_MODE,
                    domain.getPublicKey(),
                    new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT));
            Base64.Encoder text = Base64.getUrlEncoder().withoutPadding();
            byte[] thumbprint = MessageDigest.getInstance("SHA-256").digest(domain.getEncoded());
            return new Encrypted(
                    text.encodeToString(symmetric.doFinal(picture)),
                    text.encodeToString(asymmetric.doFinal(session.getEncoded())),
                    HexFormat.of().withUpperCase().formatHex(thumbprint));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The domain's certificate holds an RSA key.", e);
        }
    }

    /** Exclusive or of both texts, the shorter one preceded by zero bytes. */
    static byte[] mixed(String timestamp, String transaction) {
        byte[] longer = timestamp.getBytes(StandardCharsets.UTF_8);
        byte[] shorter = transaction.getBytes(StandardCharsets.UTF_8);
        if (longer.length < shorter.length) {
            byte[] swapped = longer;
            longer = shorter;
            shorter = swapped;
        }
        byte[] result = longer.clone();
        for (int i = 0; i < shorter.length; i++) {
            result[longer.length - shorter.length + i] ^= shorter[i];
        }
        return result;
    }

    static byte[] last(byte[] bytes, int count) {
        return Arrays.copyOfRange(bytes, bytes.length - count, bytes.length);
    }
}
