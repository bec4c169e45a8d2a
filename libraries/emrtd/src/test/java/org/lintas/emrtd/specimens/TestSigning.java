package org.lintas.emrtd.specimens;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.ContentSigner;

/**
 * A way to sign: what the signature says of itself, and how the tests make it.
 *
 * @param identifier that the signature carries
 * @param javaName of the algorithm
 * @param digest object identifier of the hash
 * @param saltBytes of PSS, -1 for other schemes
 * @param keyKind {@code RSA} or the name of a curve
 */
public record TestSigning(
        AlgorithmIdentifier identifier, String javaName, ASN1ObjectIdentifier digest, int saltBytes, String keyKind) {

    public static final Provider PROVIDER = new BouncyCastleProvider();

    public static final ASN1ObjectIdentifier SHA_1 = OIWObjectIdentifiers.idSHA1;
    public static final ASN1ObjectIdentifier SHA_256 = NISTObjectIdentifiers.id_sha256;
    public static final ASN1ObjectIdentifier SHA_384 = NISTObjectIdentifiers.id_sha384;

    public static final TestSigning RSA =
            new TestSigning(plain(PKCSObjectIdentifiers.sha256WithRSAEncryption), "SHA256withRSA", SHA_256, -1, "RSA");
    public static final TestSigning RSA_SHA_1 =
            new TestSigning(plain(PKCSObjectIdentifiers.sha1WithRSAEncryption), "SHA1withRSA", SHA_1, -1, "RSA");
    public static final TestSigning RSA_ENCRYPTION =
            new TestSigning(plain(PKCSObjectIdentifiers.rsaEncryption), "SHA256withRSA", SHA_256, -1, "RSA");
    public static final TestSigning ECDSA_P256 =
            ecdsa(X9ObjectIdentifiers.ecdsa_with_SHA256, "SHA256", SHA_256, "secp256r1");
    public static final TestSigning ECDSA_P384 =
            ecdsa(X9ObjectIdentifiers.ecdsa_with_SHA384, "SHA384", SHA_384, "secp384r1");
    public static final TestSigning ECDSA_BRAINPOOL =
            ecdsa(X9ObjectIdentifiers.ecdsa_with_SHA256, "SHA256", SHA_256, "brainpoolP256r1");

    private static final Map<String, KeyPair> KEYS = new ConcurrentHashMap<>();

    public static TestSigning pss(int saltBytes) {
        AlgorithmIdentifier hash = new AlgorithmIdentifier(SHA_256, DERNull.INSTANCE);
        RSASSAPSSparams parameters = new RSASSAPSSparams(
                hash,
                new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1, hash),
                new ASN1Integer(saltBytes),
                new ASN1Integer(1));
        return new TestSigning(
                new AlgorithmIdentifier(PKCSObjectIdentifiers.id_RSASSA_PSS, parameters),
                "RSASSA-PSS",
                SHA_256,
                saltBytes,
                "RSA");
    }

    private static AlgorithmIdentifier plain(ASN1ObjectIdentifier identifier) {
        return new AlgorithmIdentifier(identifier, DERNull.INSTANCE);
    }

    private static TestSigning ecdsa(
            ASN1ObjectIdentifier identifier, String hash, ASN1ObjectIdentifier digest, String curve) {
        return new TestSigning(new AlgorithmIdentifier(identifier), hash + "withECDSA", digest, -1, curve);
    }

    /** The same way under another identifier. */
    public TestSigning saying(ASN1ObjectIdentifier other) {
        return new TestSigning(new AlgorithmIdentifier(other), javaName, digest, saltBytes, keyKind);
    }

    /** A key for it, the same for the same purpose throughout a run, as making RSA keys is slow. */
    public KeyPair keys(String purpose) {
        return KEYS.computeIfAbsent(keyKind + " " + purpose, absent -> make());
    }

    private KeyPair make() {
        try {
            boolean rsa = keyKind.equals("RSA");
            KeyPairGenerator generator = KeyPairGenerator.getInstance(rsa ? "RSA" : "EC", PROVIDER);
            if (rsa) {
                generator.initialize(2_048);
            } else {
                generator.initialize(new ECGenParameterSpec(keyKind));
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public byte[] sign(KeyPair keys, byte[] message) {
        try {
            Signature signature = Signature.getInstance(javaName, PROVIDER);
            if (saltBytes >= 0) {
                signature.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, saltBytes, 1));
            }
            signature.initSign(keys.getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** As the builders of certificates want it. */
    public ContentSigner signer(KeyPair keys) {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        return new ContentSigner() {
            @Override
            public AlgorithmIdentifier getAlgorithmIdentifier() {
                return identifier;
            }

            @Override
            public OutputStream getOutputStream() {
                return message;
            }

            @Override
            public byte[] getSignature() {
                return sign(keys, message.toByteArray());
            }
        };
    }
}
