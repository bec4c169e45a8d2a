package org.lintas.emrtd.specimens;

import java.io.IOException;
import java.math.BigInteger;
import java.security.KeyPair;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.lintas.emrtd.lds.Octets;

/** A country signing certification authority of the tests: its certificate, its signers, its revocation lists. */
public final class TestAuthority {

    public static final Instant FROM = Instant.parse("2020-01-01T00:00:00Z");
    public static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    public static final Instant UNTIL = Instant.parse("2035-01-01T00:00:00Z");

    public final TestSigning signing;
    public final KeyPair keys;
    public final X500Name name;
    public final String country;

    private TestAuthority(TestSigning signing, KeyPair keys, String country, String commonName) {
        this.signing = signing;
        this.keys = keys;
        this.country = country;
        this.name = new X500Name("C=%s,O=State,CN=%s".formatted(country, commonName));
    }

    public static TestAuthority of(TestSigning signing, String country) {
        return of(signing, country, "first");
    }

    /** An authority of the same name with another key, for another generation. */
    public static TestAuthority of(TestSigning signing, String country, String generation) {
        return new TestAuthority(signing, signing.keys("authority " + country + generation), country, "CSCA");
    }

    public static TestAuthority named(TestSigning signing, String country, String commonName) {
        return new TestAuthority(signing, signing.keys("authority " + country + commonName), country, commonName);
    }

    /** What may differ in a certificate. */
    public static final class Profile {
        public X500Name subject = new X500Name("C=UT,O=State,CN=Signer");
        public SubjectPublicKeyInfo key;
        public BigInteger serial = BigInteger.TWO;
        public Instant notBefore = FROM;
        public Instant notAfter = UNTIL;
        public boolean authorityKeyIdentifier = true;
        public boolean wrongAuthorityKeyIdentifier;
        public boolean isAuthority;
        public Optional<String> purpose = Optional.empty();

        public Profile(KeyPair keys) {
            this.key = SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded());
        }
    }

    public Octets certificate() {
        Profile profile = new Profile(keys);
        profile.subject = name;
        profile.serial = BigInteger.ONE;
        profile.isAuthority = true;
        return issue(profile);
    }

    public Octets issue(Profile profile) {
        try {
            X509v3CertificateBuilder builder = new X509v3CertificateBuilder(
                    name,
                    profile.serial,
                    Date.from(profile.notBefore),
                    Date.from(profile.notAfter),
                    profile.subject,
                    profile.key);
            builder.addExtension(
                    Extension.subjectKeyIdentifier, false, new SubjectKeyIdentifier(identifier(profile.key)));
            if (profile.authorityKeyIdentifier) {
                byte[] id = profile.wrongAuthorityKeyIdentifier ? new byte[20] : identifier(publicKeyInfo());
                builder.addExtension(Extension.authorityKeyIdentifier, false, new AuthorityKeyIdentifier(id));
            }
            if (profile.purpose.isPresent()) {
                KeyPurposeId purpose = KeyPurposeId.getInstance(new ASN1ObjectIdentifier(profile.purpose.get()));
                builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purpose));
            }
            if (profile.isAuthority) {
                builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            }
            X509CertificateHolder holder = builder.build(signing.signer(keys));
            return Octets.of(holder.getEncoded());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A revocation list of these serial numbers. */
    public Octets revocationList(Instant thisUpdate, Instant nextUpdate, long... serials) {
        try {
            X509v2CRLBuilder builder = new X509v2CRLBuilder(name, Date.from(thisUpdate));
            builder.setNextUpdate(Date.from(nextUpdate));
            for (long serial : serials) {
                builder.addCRLEntry(BigInteger.valueOf(serial), Date.from(thisUpdate), 0);
            }
            return Octets.of(builder.build(signing.signer(keys)).getEncoded());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public Octets currentRevocationList(long... serials) {
        return revocationList(NOW.minusSeconds(86_400), NOW.plusSeconds(86_400), serials);
    }

    public SubjectPublicKeyInfo publicKeyInfo() {
        return SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded());
    }

    public static byte[] identifier(SubjectPublicKeyInfo key) {
        return Arrays.copyOf(
                Octets.of(key.getPublicKeyData().getBytes()).digest("SHA-1").toByteArray(), 20);
    }

    /** A key on a named curve, written with all the curve's numbers instead of its name. */
    public static SubjectPublicKeyInfo explicit(SubjectPublicKeyInfo named) {
        ASN1ObjectIdentifier curve =
                ASN1ObjectIdentifier.getInstance(named.getAlgorithm().getParameters());
        X9ECParameters parameters = ECNamedCurveTable.getByOID(curve);
        DERBitString point = new DERBitString(named.getPublicKeyData().getBytes());
        return new SubjectPublicKeyInfo(
                new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, parameters), point.getBytes());
    }
}
