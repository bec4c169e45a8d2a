package org.lintas.simulators.scanner;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A maker of scanners: certifies the keys of its devices (RSA, 2048 bits, made anew for each instance). */
public final class DeviceProvider {

    /** Name of the file with the certificate of a provider that is kept, in the form of RFC 7468. */
    public static final String ANCHOR_FILE = "provider.pem";

    private static final String KEY_FILE = "provider.key";

    /** Size of all keys in bits: the least that SBI allows for signatures. */
    private static final int KEY_BITS = 2048;

    private static final Duration PROVIDER_LIFE = Duration.ofDays(3_650);
    private static final Duration DEVICE_LIFE = Duration.ofDays(730);

    private final X500Name name;
    private final KeyPair keys;
    private final X509Certificate certificate;
    private final Instant founded;
    private long serialNumber = 1;

    private DeviceProvider(String title, Instant founded) {
        this.name = new X500Name("C=QM,O=" + title + ",CN=" + title + " Device CA");
        this.keys = newKeys();
        this.founded = founded;
        this.certificate = certify(name, keys, founded, founded.plus(PROVIDER_LIFE), true);
    }

    /** A provider whose certificate begins at an instant and lasts for ten years. */
    public static DeviceProvider founded(String title, Instant at) {
        return new DeviceProvider(title, at);
    }

    private DeviceProvider(KeyPair keys, X509Certificate certificate) {
        this.name = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
        this.keys = keys;
        this.founded = certificate.getNotBefore().toInstant();
        this.certificate = certificate;
    }

    /** The provider that was kept in a folder. */
    public static DeviceProvider kept(Path folder) throws IOException {
        try (InputStream anchor = Files.newInputStream(folder.resolve(ANCHOR_FILE))) {
            X509Certificate certificate =
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(anchor);
            PKCS8EncodedKeySpec key = new PKCS8EncodedKeySpec(Files.readAllBytes(folder.resolve(KEY_FILE)));
            return new DeviceProvider(
                    new KeyPair(
                            certificate.getPublicKey(),
                            KeyFactory.getInstance("RSA").generatePrivate(key)),
                    certificate);
        } catch (GeneralSecurityException e) {
            throw new IOException("No provider of scanners is kept in " + folder, e);
        }
    }

    /** Keeps the provider in a folder that is there: {@link #ANCHOR_FILE} and, PKCS#8, the private key. */
    public void keep(Path folder) throws IOException {
        Files.write(folder.resolve(KEY_FILE), keys.getPrivate().getEncoded());
        Files.writeString(folder.resolve(ANCHOR_FILE), certificatePem());
    }

    /** The certificate that a node trusts its devices by. */
    public X509Certificate certificate() {
        return certificate;
    }

    /** The certificate in the form of RFC 7468, as a file of anchors holds it. */
    public String certificatePem() {
        try {
            return "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n"
                    .formatted(Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded()));
        } catch (CertificateException e) {
            throw new IllegalStateException("A certificate that was just made is always encodable.", e);
        }
    }

    /** The key of a device, certified for two years from the provider's beginning. */
    synchronized DeviceKey device(String title) {
        return key(title, founded, founded.plus(DEVICE_LIFE));
    }

    /** The key of a device whose certificate ended with the provider's first day. */
    synchronized DeviceKey expiredDevice(String title) {
        return key(title, founded, founded.plus(Duration.ofDays(1)));
    }

    private DeviceKey key(String title, Instant from, Instant to) {
        KeyPair made = newKeys();
        X500Name subject = new X500Name("C=QM,CN=" + title);
        return new DeviceKey(made.getPrivate(), List.of(certify(subject, made, from, to, false), certificate));
    }

    private X509Certificate certify(X500Name subject, KeyPair of, Instant from, Instant to, boolean authority) {
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                name, BigInteger.valueOf(serialNumber++), Date.from(from), Date.from(to), subject, of.getPublic());
        try {
            builder.addExtension(
                    Extension.basicConstraints,
                    true,
                    authority ? new BasicConstraints(0) : new BasicConstraints(false));
            builder.addExtension(
                    Extension.keyUsage,
                    true,
                    new KeyUsage(authority ? KeyUsage.keyCertSign : KeyUsage.digitalSignature));
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate())));
        } catch (IOException e) {
            throw new UncheckedIOException("The extensions are always encodable.", e);
        } catch (OperatorCreationException | CertificateException e) {
            throw new IllegalStateException("RSA with SHA-256 is in every JDK.", e);
        }
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("RSA is in every JDK.", e);
        }
    }
}
