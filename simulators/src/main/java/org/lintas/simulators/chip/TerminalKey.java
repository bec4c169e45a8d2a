package org.lintas.simulators.chip;

import java.math.BigInteger;
import java.util.Arrays;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.engines.RSAEngine;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.signers.DSADigestSigner;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.PSSSigner;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.RSADigestSigner;

/** A public key of Terminal Authentication with the way it signs (BSI TR-03110-3 v2.21, A.6.3 and D.3). */
public sealed interface TerminalKey {

    /** Object identifiers of RSA; the arc after says padding and hash. */
    String RSA = "0.4.0.127.0.7.2.2.2.1.";

    /** Object identifiers of ECDSA; the arc after says the hash. */
    String ECDSA = "0.4.0.127.0.7.2.2.2.2.";

    /** Object identifier of key and way of signing. */
    String objectIdentifier();

    /** Whether a signature over a message is of this key. */
    boolean verifies(byte[] message, byte[] signature);

    /**
     * ECDSA with plain signatures.
     *
     * @param curve domain parameters
     * @param hash of the message
     * @param encodedPoint the public point, uncompressed
     */
    @SuppressWarnings("ArrayRecordComponent") // Is never compared.
    record Ecdsa(EllipticCurve curve, HashFunction hash, byte[] encodedPoint) implements TerminalKey {

        /** Refuses a point that is not on the curve. */
        public Ecdsa {
            encodedPoint = encodedPoint.clone();
            curve.point(encodedPoint);
        }

        @Override
        public String objectIdentifier() {
            return ECDSA + hash.arc();
        }

        @Override
        public boolean verifies(byte[] message, byte[] signature) {
            if (signature.length != 2 * curve.fieldBytes()) {
                return false;
            }
            DSADigestSigner signer = new DSADigestSigner(new ECDSASigner(), hash.digest(), PlainDSAEncoding.INSTANCE);
            signer.init(false, new ECPublicKeyParameters(curve.point(encodedPoint), curve.domain()));
            return verified(signer, message, signature);
        }
    }

    /**
     * RSA.
     *
     * @param modulus 1,024-4,096 bits
     * @param exponent the public one
     * @param hash SHA-1, SHA-256 or SHA-512
     * @param padding how the hash is padded
     */
    record Rsa(BigInteger modulus, BigInteger exponent, HashFunction hash, RsaPadding padding) implements TerminalKey {

        /** Refuses a size or hash that the standard does not define. */
        public Rsa {
            boolean known = Arrays.asList(HashFunction.SHA_1, HashFunction.SHA_256, HashFunction.SHA_512)
                    .contains(hash);
            if (!known || modulus.bitLength() < 1_024 || modulus.bitLength() > 4_096 || !modulus.testBit(0)) {
                throw new IllegalArgumentException("RSA of 1,024-4,096 bits with SHA-1, SHA-256 or SHA-512.");
            }
        }

        @Override
        public String objectIdentifier() {
            int first = padding == RsaPadding.PKCS1 ? 1 : 3;
            return RSA
                    + switch (hash) {
                        case SHA_1 -> first;
                        case SHA_256 -> first + 1;
                        case SHA_512 -> padding == RsaPadding.PKCS1 ? 5 : 6;
                        case SHA_224, SHA_384 -> throw new IllegalStateException("refused before");
                    };
        }

        @Override
        public boolean verifies(byte[] message, byte[] signature) {
            Signer signer = padding == RsaPadding.PKCS1
                    ? new RSADigestSigner(hash.digest())
                    : new PSSSigner(
                            new RSAEngine(), hash.digest(), hash.digest().getDigestSize());
            signer.init(false, new RSAKeyParameters(false, modulus, exponent));
            return verified(signer, message, signature);
        }
    }

    /** Paddings of RSA signatures. */
    enum RsaPadding {
        /** RSASSA-PKCS1-v1_5. */
        PKCS1,
        /** RSASSA-PSS, salt as long as the hash. */
        PSS
    }

    private static boolean verified(Signer signer, byte[] message, byte[] signature) {
        signer.update(message, 0, message.length);
        return signer.verifySignature(signature);
    }
}
