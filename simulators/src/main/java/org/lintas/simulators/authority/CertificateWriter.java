package org.lintas.simulators.authority;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Locale;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.lintas.simulators.randomness.SeededRandom;
import org.lintas.simulators.states.SimulatedState;

/** Writes the certificates of one State by the profiles of Doc 9303-12, 7.1. */
final class CertificateWriter {

    static final ASN1ObjectIdentifier DOCUMENT_TYPE_LIST = new ASN1ObjectIdentifier("2.23.136.1.1.6.2");

    /** Bytes of a serial number: at most 20 (RFC 5280, 4.1.2.2), enough never to collide. */
    private static final int SERIAL_BYTES = 12;

    private final SimulatedState state;
    private final long seed;

    /** Who the certificate is about, for how long, and which key it binds. */
    record Subject(X500Name name, String serialPurpose, CertificateProfile profile, SubjectPublicKeyInfo key) {}

    /** Who signs: name and key. */
    record Issuer(X500Name name, SigningKey key) {}

    CertificateWriter(SimulatedState state, long seed) {
        this.state = state;
        this.seed = seed;
    }

    X500Name countrySignerName() {
        return name("Country Signing CA " + state.title());
    }

    X500Name documentSignerName(String label) {
        return name("Document Signer " + state.title() + " " + label);
    }

    /** Country and a short name alone: together they stand in each seal (Doc 9303-13, 2.3). */
    X500Name sealSignerName(String label) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, new DERPrintableString(state.certificateCountry()))
                .addRDN(BCStyle.CN, label)
                .build();
    }

    /** Self-signed or link certificate of a country signer. */
    X509CertificateHolder countrySigner(Issuer issuer, Subject subject) {
        return write(issuer, subject, CertificateWriter::addAuthority);
    }

    X509CertificateHolder documentSigner(Issuer issuer, Subject subject) {
        return write(issuer, subject, builder -> addSigner(builder, "P"));
    }

    X509CertificateHolder sealSigner(Issuer issuer, Subject subject) {
        return write(issuer, subject, builder -> addSigner(builder, "V"));
    }

    /** The serial number of one purpose: positive and the same in every run. */
    BigInteger serial(String purpose) {
        byte[] bytes = SeededRandom.of(seed, "serial " + state + " " + purpose).bytes(SERIAL_BYTES);
        return new BigInteger(1, bytes).setBit(SERIAL_BYTES * 8 - 2).clearBit(SERIAL_BYTES * 8 - 1);
    }

    /** What only certificates of one kind have. */
    @FunctionalInterface
    private interface Extras {
        void addTo(X509v3CertificateBuilder builder) throws IOException;
    }

    private X509CertificateHolder write(Issuer issuer, Subject subject, Extras extras) {
        X509v3CertificateBuilder builder = new X509v3CertificateBuilder(
                issuer.name(),
                serial(subject.serialPurpose()),
                CertificateTimes.of(subject.profile().firstUse()),
                CertificateTimes.of(subject.profile().notAfter()),
                subject.name(),
                subject.key());
        try {
            addCommon(builder, issuer, subject);
            extras.addTo(builder);
        } catch (IOException e) {
            throw new UncheckedIOException("The extensions of the profile are always encodable.", e);
        }
        return builder.build(issuer.key().contentSigner());
    }

    private void addCommon(X509v3CertificateBuilder builder, Issuer issuer, Subject subject) throws IOException {
        builder.addExtension(
                Extension.authorityKeyIdentifier, false, new AuthorityKeyIdentifier(keyIdentifier(issuer)));
        builder.addExtension(
                Extension.subjectKeyIdentifier, false, new SubjectKeyIdentifier(KeyIdentifiers.of(subject.key())));
        builder.addExtension(Extension.privateKeyUsagePeriod, false, usagePeriod(subject.profile()));
        builder.addExtension(Extension.issuerAlternativeName, false, contact());
        builder.addExtension(Extension.subjectAlternativeName, false, contact());
        builder.addExtension(Extension.cRLDistributionPoints, false, distributionPoint());
    }

    private static void addAuthority(X509v3CertificateBuilder builder) throws IOException {
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
    }

    private static void addSigner(X509v3CertificateBuilder builder, String documentType) throws IOException {
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        ASN1Encodable[] list = {new ASN1Integer(0), new DERSet(new DERPrintableString(documentType))};
        builder.addExtension(DOCUMENT_TYPE_LIST, false, new DERSequence(list));
    }

    private X500Name name(String commonName) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, new DERPrintableString(state.certificateCountry()))
                .addRDN(BCStyle.O, "Government of " + state.title())
                .addRDN(BCStyle.OU, "Passport Office")
                .addRDN(BCStyle.CN, commonName)
                .build();
    }

    private static byte[] keyIdentifier(Issuer issuer) {
        return KeyIdentifiers.of(issuer.key().publicKey());
    }

    /** PrivateKeyUsagePeriod: two implicitly tagged GeneralizedTimes (Doc 9303-12, 7.1.1). */
    private static DERSequence usagePeriod(CertificateProfile profile) {
        ASN1Encodable[] bounds = {
            new DERTaggedObject(false, 0, CertificateTimes.generalized(CertificateTimes.startOf(profile.firstUse()))),
            new DERTaggedObject(
                    false,
                    1,
                    CertificateTimes.generalized(
                            CertificateTimes.startOf(profile.lastUse().plusDays(1))
                                    .minusSeconds(1)))
        };
        return new DERSequence(bounds);
    }

    /** A contact and, as the locality of a directory name, the State's code in the MRZ (Doc 9303-12, 7.1.1.2). */
    private GeneralNames contact() {
        X500Name directory = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.L, state.code().toString())
                .build();
        GeneralName[] names = {
            new GeneralName(GeneralName.rfc822Name, "csca@" + host()),
            new GeneralName(GeneralName.directoryName, directory)
        };
        return new GeneralNames(names);
    }

    private CRLDistPoint distributionPoint() {
        String address = "http://" + host() + "/csca.crl";
        GeneralName name = new GeneralName(GeneralName.uniformResourceIdentifier, new DERIA5String(address));
        DistributionPoint[] points = {
            new DistributionPoint(new DistributionPointName(new GeneralNames(name)), null, null)
        };
        return new CRLDistPoint(points);
    }

    /** In the top-level domain that RFC 2606 keeps for examples. */
    private String host() {
        return state.certificateCountry().toLowerCase(Locale.ROOT) + ".example";
    }
}
