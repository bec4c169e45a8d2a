package org.lintas.lanes.internal.sbi;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.util.Base64;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import org.lintas.lanes.internal.sbi.ScannerAnswer.Refused;
import tools.jackson.databind.JsonNode;

/**
 * A block that a believed device has signed: a compact JWS (RFC 7515) with its certificates in {@code x5c}, RS256 with 2,048 bits and
 * more, or EdDSA on curve 25519 (SBI 0.9.5, "Cryptography").
 *
 * @param payload what was signed
 * @param signer whose key signed it
 */
record SignedBlock(JsonNode payload, X509Certificate signer) {

    /** Most certificates of a chain: device, provider, country's root, and one to spare. */
    private static final int CERTIFICATES_MAX = 4;

    private static final int RSA_BITS_MIN = 2_048;

    /** Reads a block and refuses what is not signed by a device that is trusted. */
    static SignedBlock verified(String compact, DeviceTrust trust) throws UnbelievedAnswerException {
        JWSObject block = parsed(compact);
        List<X509Certificate> chain = chain(block);
        PublicKey key = chain.getFirst().getPublicKey();
        String algorithm = algorithm(block, key);
        trust.require(chain);
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initVerify(key);
            signature.update(block.getSigningInput());
            if (!signature.verify(block.getSignature().decode())) {
                throw new UnbelievedAnswerException(Refused.Cause.SIGNATURE, "the signature is wrong");
            }
        } catch (GeneralSecurityException e) {
            throw new UnbelievedAnswerException(Refused.Cause.SIGNATURE, "no signature: " + e.getMessage());
        }
        return new SignedBlock(SbiJson.read(block.getPayload().toBytes()), chain.getFirst());
    }

    private static JWSObject parsed(String compact) throws UnbelievedAnswerException {
        try {
            JWSObject block = JWSObject.parse(compact);
            if (block.getHeader().getCriticalParams() != null
                    || !block.getHeader().isBase64URLEncodePayload()) {
                throw new UnbelievedAnswerException(Refused.Cause.SIGNATURE, "a header that is not understood");
            }
            return block;
        } catch (ParseException | IllegalArgumentException e) {
            throw new UnbelievedAnswerException(Refused.Cause.SIGNATURE, "not signed");
        }
    }

    private static List<X509Certificate> chain(JWSObject block) throws UnbelievedAnswerException {
        List<Base64> encoded = block.getHeader().getX509CertChain();
        if (encoded == null || encoded.isEmpty() || encoded.size() > CERTIFICATES_MAX) {
            throw new UnbelievedAnswerException(
                    Refused.Cause.CERTIFICATE, "not 1 to %d certificates".formatted(CERTIFICATES_MAX));
        }
        List<X509Certificate> chain = new ArrayList<>();
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            for (Base64 each : encoded) {
                chain.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(each.decode())));
            }
        } catch (CertificateException e) {
            throw new UnbelievedAnswerException(Refused.Cause.CERTIFICATE, "no certificate: " + e.getMessage());
        }
        return chain;
    }

    /** The JDK's name of the algorithm, which must be one for this key; {@code none} and secrets of both sides are not. */
    private static String algorithm(JWSObject block, PublicKey key) throws UnbelievedAnswerException {
        String name = block.getHeader().getAlgorithm().getName();
        if (name.equals("RS256")
                && key instanceof RSAPublicKey rsa
                && rsa.getModulus().bitLength() >= RSA_BITS_MIN) {
            return "SHA256withRSA";
        }
        if (name.equals("EdDSA") && key.getAlgorithm().equals("EdDSA")) {
            return "Ed25519";
        }
        throw new UnbelievedAnswerException(Refused.Cause.SIGNATURE, "%s with this key is not allowed".formatted(name));
    }
}
