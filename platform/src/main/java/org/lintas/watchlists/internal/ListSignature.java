package org.lintas.watchlists.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;

/**
 * The signature that a publisher gives beside a file, in a file of the same name with {@value #SUFFIX} behind: Ed25519 (RFC 8032), ECDSA or RSA (PKCS #1
 * v1.5) with SHA-256, raw or in Base64.
 */
final class ListSignature {

    /** Ends the name of a file that holds a signature. */
    static final String SUFFIX = ".sig";

    /** Longest file with a signature, in bytes: RSA-8192 in Base64 with line ends. */
    private static final int SIGNATURE_BYTES_MAX = 2_000;

    private static final int READ_BYTES = 1 << 16;

    /** Key algorithm of the JDK and the signature that goes with it. */
    private record Scheme(String key, String signature) {}

    private static final List<Scheme> SCHEMES = List.of(
            new Scheme("Ed25519", "Ed25519"), new Scheme("EC", "SHA256withECDSA"), new Scheme("RSA", "SHA256withRSA"));

    private final PublicKey key;
    private final String algorithm;

    private ListSignature(PublicKey key, String algorithm) {
        this.key = key;
        this.algorithm = algorithm;
    }

    /**
     * Reads a public key.
     *
     * @param pem a SubjectPublicKeyInfo (RFC 7468, 13)
     * @throws LintasException VALUE_INVALID when it is none of the kinds above
     */
    static ListSignature by(String pem) {
        String base64 = pem.replaceAll("-----(BEGIN|END) PUBLIC KEY-----", "").replaceAll("\\s", "");
        try {
            X509EncodedKeySpec encoded =
                    new X509EncodedKeySpec(Base64.getDecoder().decode(base64));
            for (Scheme scheme : SCHEMES) {
                if (reads(scheme, encoded)) {
                    return new ListSignature(
                            KeyFactory.getInstance(scheme.key()).generatePublic(encoded), scheme.signature());
                }
            }
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            throw unreadable(e);
        }
        throw unreadable(new GeneralSecurityException("no Ed25519, EC or RSA key"));
    }

    private static boolean reads(Scheme scheme, X509EncodedKeySpec encoded) {
        try {
            KeyFactory.getInstance(scheme.key()).generatePublic(encoded);
            return true;
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    private static LintasException unreadable(Throwable cause) {
        return new LintasException(
                ErrorCode.VALUE_INVALID, "The key is no public key in PEM of Ed25519, EC or RSA.", cause);
    }

    /** Whether the signature is over the content and by this key. */
    boolean covers(InputStream content, InputStream signatureFile) throws IOException {
        byte[] signature = signatureFile.readNBytes(SIGNATURE_BYTES_MAX);
        try {
            Signature verifier = Signature.getInstance(algorithm);
            verifier.initVerify(key);
            byte[] block = new byte[READ_BYTES];
            for (int read = content.read(block); read >= 0; read = content.read(block)) {
                verifier.update(block, 0, read);
            }
            return verifier.verify(raw(signature));
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    private static byte[] raw(byte[] signatureFile) {
        try {
            String text = new String(signatureFile, StandardCharsets.US_ASCII).replaceAll("\\s", "");
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException _) {
            return signatureFile;
        }
    }
}
