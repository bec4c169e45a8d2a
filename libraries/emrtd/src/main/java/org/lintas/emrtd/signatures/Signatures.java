package org.lintas.emrtd.signatures;

import java.math.BigInteger;
import java.util.Optional;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.engines.RSAEngine;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.signers.DSADigestSigner;
import org.bouncycastle.crypto.signers.DSAEncoding;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.PSSSigner;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.RSADigestSigner;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;

/** Checks signatures with Bouncy Castle's own arithmetic; no provider is looked up. */
public final class Signatures {

    private Signatures() {}

    /**
     * Whether the signature over the message is of this key. A malformed signature is simply not.
     *
     * @throws UnsupportedKeyException if the key does not fit the algorithm
     */
    public static boolean verify(VerificationKey key, SignatureAlgorithm algorithm, byte[] message, byte[] signature)
            throws UnsupportedKeyException {
        return verifiesQuickly(key, algorithm, message, signature) || verifySlowly(key, algorithm, message, signature);
    }

    /** The usual signatures, in their usual form; what is not one may still be one in an unusual form. */
    private static boolean verifiesQuickly(
            VerificationKey key, SignatureAlgorithm algorithm, byte[] message, byte[] signature) {
        return switch (algorithm.scheme()) {
            case RSA_PKCS1 ->
                key.parameters() instanceof RSAKeyParameters rsa
                        && RsaVerification.verifies(rsa, algorithm.hash(), message, signature);
            case ECDSA ->
                verifiesQuickly(
                        key, StandardDSAEncoding.INSTANCE, algorithm.hash().hash(message), signature);
            case ECDSA_PLAIN ->
                verifiesQuickly(key, PlainDSAEncoding.INSTANCE, algorithm.hash().hash(message), signature);
            case RSA_PSS -> false;
        };
    }

    private static boolean verifiesQuickly(VerificationKey key, DSAEncoding encoding, byte[] hash, byte[] signature) {
        Optional<EcdsaVerification> verification = key.ecdsa();
        if (verification.isEmpty()) {
            return false;
        }
        try {
            return Asn1.reading(
                    () -> {
                        BigInteger[] parts = encoding.decode(verification.get().order(), signature);
                        return verification.get().verifies(hash, parts[0], parts[1]);
                    },
                    refused -> new UnsupportedKeyException("malformed signature", refused));
        } catch (UnsupportedKeyException malformed) {
            return false;
        }
    }

    /** Every signature, by Bouncy Castle. */
    static boolean verifySlowly(VerificationKey key, SignatureAlgorithm algorithm, byte[] message, byte[] signature)
            throws UnsupportedKeyException {
        Signer signer = Asn1.reading(
                () -> signer(key, algorithm), refused -> new UnsupportedKeyException("key and algorithm", refused));
        signer.update(message, 0, message.length);
        return verified(signer, signature);
    }

    /** A signature of the wrong length or content makes some signers throw: it is not one of this key. */
    private static boolean verified(Signer signer, byte[] signature) {
        try {
            return Asn1.reading(
                    () -> signer.verifySignature(signature),
                    refused -> new UnsupportedKeyException("malformed signature", refused));
        } catch (UnsupportedKeyException malformed) {
            return false;
        }
    }

    private static Signer signer(VerificationKey key, SignatureAlgorithm algorithm) throws UnsupportedKeyException {
        VerificationKey.Kind needed = switch (algorithm.scheme()) {
            case RSA_PKCS1, RSA_PSS -> VerificationKey.Kind.RSA;
            case ECDSA, ECDSA_PLAIN -> VerificationKey.Kind.EC;
        };
        if (key.kind() != needed) {
            throw new UnsupportedKeyException("%s with a key for %s".formatted(algorithm.scheme(), key.kind()));
        }
        Signer signer = switch (algorithm.scheme()) {
            case RSA_PKCS1 -> new RSADigestSigner(algorithm.hash().digest());
            case RSA_PSS ->
                new PSSSigner(
                        new RSAEngine(),
                        algorithm.hash().digest(),
                        algorithm.maskHash().digest(),
                        algorithm.saltBytes());
            case ECDSA -> ecdsa(algorithm, StandardDSAEncoding.INSTANCE);
            case ECDSA_PLAIN -> ecdsa(algorithm, PlainDSAEncoding.INSTANCE);
        };
        signer.init(false, key.parameters());
        return signer;
    }

    private static Signer ecdsa(SignatureAlgorithm algorithm, DSAEncoding encoding) {
        return new DSADigestSigner(new ECDSASigner(), algorithm.hash().digest(), encoding);
    }
}
