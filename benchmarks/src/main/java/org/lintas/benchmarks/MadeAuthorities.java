package org.lintas.benchmarks;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Self-signed certificates of authorities that nobody has, about as many of each algorithm as a published master list holds. */
final class MadeAuthorities {

    /** Certificates of a usual master list. */
    static final int USUAL = 600;

    /** Of ten: seven of RSA, three of curves. Keys are made once for each entry, as making them is slow. */
    private static final List<String> ALGORITHMS =
            List.of("RSA", "RSA", "RSA", "RSA", "RSA", "RSA", "RSA", "secp256r1", "secp384r1", "brainpoolP384r1");

    /** Most published keys have 4,096 bits. */
    private static final int RSA_BITS = 4_096;

    private static final Instant FROM = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2044-01-01T00:00:00Z");
    private static final Provider PROVIDER = new BouncyCastleProvider();

    private MadeAuthorities() {}

    /** So many certificates in PEM. */
    static byte[] file(int certificates) throws GeneralSecurityException, OperatorCreationException, IOException {
        List<KeyPair> keys = new ArrayList<>();
        for (String algorithm : ALGORITHMS) {
            keys.add(keys(algorithm));
        }
        StringBuilder file = new StringBuilder();
        for (int number = 0; number < certificates; number++) {
            byte[] encoded = certificate(number, keys.get(number % keys.size()));
            file.append("-----BEGIN CERTIFICATE-----\n")
                    .append(Base64.getMimeEncoder().encodeToString(encoded))
                    .append("\n-----END CERTIFICATE-----\n");
        }
        return file.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static KeyPair keys(String algorithm) throws GeneralSecurityException {
        boolean rsa = algorithm.equals("RSA");
        KeyPairGenerator generator = KeyPairGenerator.getInstance(rsa ? "RSA" : "EC", PROVIDER);
        if (rsa) {
            generator.initialize(RSA_BITS);
        } else {
            generator.initialize(new ECGenParameterSpec(algorithm));
        }
        return generator.generateKeyPair();
    }

    private static byte[] certificate(int number, KeyPair keys) throws OperatorCreationException, IOException {
        X500Name name = new X500Name("C=QX,O=Benchmark,CN=Authority %d".formatted(number));
        SubjectPublicKeyInfo key =
                SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded());
        String algorithm = keys.getPublic().getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
        return new X509v3CertificateBuilder(
                        name, BigInteger.valueOf(number + 1), Date.from(FROM), Date.from(UNTIL), name, key)
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
                .addExtension(
                        Extension.subjectKeyIdentifier,
                        false,
                        new SubjectKeyIdentifier(
                                BigInteger.valueOf(number).add(BigInteger.TEN).toByteArray()))
                .build(new JcaContentSignerBuilder(algorithm)
                        .setProvider(PROVIDER)
                        .build(keys.getPrivate()))
                .getEncoded();
    }
}
