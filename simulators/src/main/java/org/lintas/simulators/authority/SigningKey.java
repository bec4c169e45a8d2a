package org.lintas.simulators.authority;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.HexFormat;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.engines.RSAEngine;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.params.RSAPrivateCrtKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.crypto.signers.PSSSigner;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.RSADigestSigner;
import org.bouncycastle.operator.ContentSigner;
import org.lintas.simulators.chip.EllipticCurve;
import org.lintas.simulators.randomness.SeededRandom;
import org.lintas.simulators.states.SigningAlgorithm;
import org.lintas.simulators.states.SimulatedState;

/** A key pair of an authority. Signing one message twice gives the same bytes: nonces and salts come from key and message. */
sealed interface SigningKey {

    /** The public key as a certificate holds it. */
    SubjectPublicKeyInfo publicKey();

    /** Algorithm of its signatures. */
    SigningAlgorithm algorithm();

    /** The signature over a whole message. */
    byte[] sign(byte[] message);

    /** A fresh key from this generator; {@code rsaBits} matters for RSA only. */
    static SigningKey generate(SimulatedState state, int rsaBits, SeededRandom random) {
        SigningAlgorithm algorithm = state.algorithm();
        return algorithm
                .curve()
                .<SigningKey>map(curve -> new EllipticCurveKey(
                        algorithm,
                        curve,
                        curve.privateKey(random.bytes(curve.fieldBytes() + 8)),
                        state.explicitParameters()))
                .orElseGet(() -> RsaKey.generate(algorithm, rsaBits, random));
    }

    /** A fresh key for visible seals, which are signed on curves only: the State's own, or P-256 of a State that signs with RSA. */
    static EllipticCurveKey forSeals(SimulatedState state, SeededRandom random) {
        SigningAlgorithm algorithm =
                state.algorithm().curve().isPresent() ? state.algorithm() : SigningAlgorithm.ECDSA_P256;
        EllipticCurve curve = algorithm.curve().orElse(EllipticCurve.P256);
        byte[] secret = random.bytes(curve.fieldBytes() + 8);
        return new EllipticCurveKey(algorithm, curve, curve.privateKey(secret), state.explicitParameters());
    }

    /** This key for Bouncy Castle's builders. */
    default ContentSigner contentSigner() {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        return new ContentSigner() {
            @Override
            public AlgorithmIdentifier getAlgorithmIdentifier() {
                return AlgorithmIdentifiers.signature(algorithm());
            }

            @Override
            public OutputStream getOutputStream() {
                return message;
            }

            @Override
            public byte[] getSignature() {
                return sign(message.toByteArray());
            }
        };
    }

    /** ECDSA with the deterministic nonce of RFC 6979. */
    record EllipticCurveKey(
            SigningAlgorithm algorithm, EllipticCurve curve, BigInteger secret, boolean explicitParameters)
            implements SigningKey {

        @Override
        public SubjectPublicKeyInfo publicKey() {
            return PublicKeys.of(curve, secret, explicitParameters);
        }

        private BigInteger[] parts(byte[] message) {
            ECDSASigner signer = new ECDSASigner(new HMacDSAKCalculator(digest(algorithm)));
            signer.init(true, new ECPrivateKeyParameters(secret, curve.domain()));
            return signer.generateSignature(hash(digest(algorithm), message));
        }

        /** The signature with its two numbers side by side (BSI TR-03111, 5.2.1), as seals want it. */
        byte[] signPlain(byte[] message) {
            BigInteger[] parts = parts(message);
            return PlainDSAEncoding.INSTANCE.encode(curve.domain().getN(), parts[0], parts[1]);
        }

        @Override
        public byte[] sign(byte[] message) {
            BigInteger[] parts = parts(message);
            ASN1Encodable[] encoded = {new ASN1Integer(parts[0]), new ASN1Integer(parts[1])};
            try {
                return new DERSequence(encoded).getEncoded();
            } catch (IOException e) {
                throw new UncheckedIOException("Two numbers are always encodable.", e);
            }
        }
    }

    /** RSA, with either padding. */
    record RsaKey(SigningAlgorithm algorithm, RSAPrivateCrtKeyParameters secret) implements SigningKey {

        static RsaKey generate(SigningAlgorithm algorithm, int bits, SeededRandom random) {
            return new RsaKey(algorithm, RsaKeyGenerator.generate(bits, random));
        }

        @Override
        public SubjectPublicKeyInfo publicKey() {
            return PublicKeys.of(secret.getModulus(), secret.getPublicExponent());
        }

        @Override
        public byte[] sign(byte[] message) {
            Signer signer = signer(message);
            signer.update(message, 0, message.length);
            try {
                return signer.generateSignature();
            } catch (CryptoException e) {
                throw new IllegalStateException("A sound RSA key always signs.", e);
            }
        }

        private Signer signer(byte[] message) {
            if (algorithm == SigningAlgorithm.RSA_PKCS1) {
                RSADigestSigner signer = new RSADigestSigner(new SHA256Digest());
                signer.init(true, secret);
                return signer;
            }
            SeededRandom salt =
                    SeededRandom.of(message.length, HexFormat.of().formatHex(hash(new SHA256Digest(), message)));
            PSSSigner signer = new PSSSigner(new RSAEngine(), new SHA256Digest(), AlgorithmIdentifiers.SALT_BYTES);
            signer.init(true, new ParametersWithRandom(secret, salt));
            return signer;
        }
    }

    private static byte[] hash(Digest digest, byte[] message) {
        digest.update(message, 0, message.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return hash;
    }

    private static Digest digest(SigningAlgorithm algorithm) {
        return algorithm.longHash() ? new SHA384Digest() : new SHA256Digest();
    }
}
