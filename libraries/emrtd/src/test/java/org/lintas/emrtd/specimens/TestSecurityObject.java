package org.lintas.emrtd.specimens;

import java.io.IOException;
import java.math.BigInteger;
import java.security.KeyPair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.BEROctetString;
import org.bouncycastle.asn1.BERSequence;
import org.bouncycastle.asn1.BERTaggedObject;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DLSequence;
import org.bouncycastle.asn1.DLSet;
import org.bouncycastle.asn1.DLTaggedObject;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.lintas.emrtd.lds.Octets;

/** Builds EF.SOD part by part, so that each part can be wrong. */
public final class TestSecurityObject {

    public static final String LDS = "2.23.136.1.1.1";

    public final TestAuthority authority;
    public final TestSigning signing;
    public KeyPair keys;
    public Octets certificate;
    public final Map<Integer, Octets> dataGroups = new TreeMap<>();
    public String contentType = LDS;
    public String signedContentType = LDS;
    public ASN1ObjectIdentifier outerType = CMSObjectIdentifiers.signedData;
    public ASN1ObjectIdentifier hash = TestSigning.SHA_256;
    public int signers = 1;
    public boolean signedAttributes = true;
    public boolean wrongMessageDigest;
    public boolean wrongSignature;
    public boolean byKeyIdentifier;
    public boolean withCertificate = true;
    public boolean indefinite;
    public boolean attributesUnsorted;
    public Optional<Instant> signedAt = Optional.empty();

    public TestSecurityObject(TestAuthority authority, TestSigning signing) {
        this.authority = authority;
        this.signing = signing;
        this.keys = signing.keys("signer");
        TestAuthority.Profile profile = new TestAuthority.Profile(keys);
        profile.subject = new X500Name("C=%s,O=State,CN=Signer".formatted(authority.country));
        this.certificate = authority.issue(profile);
    }

    public TestSecurityObject with(int number, Octets file) {
        dataGroups.put(number, file);
        return this;
    }

    /** A signer certificate that differs from the usual one. */
    public TestSecurityObject signedWith(TestAuthority.Profile profile) {
        certificate = authority.issue(profile);
        return this;
    }

    public Octets file() {
        return Octets.of(TestTlv.of(0x77, signedData(content())));
    }

    public byte[] content() {
        ASN1EncodableVector hashes = new ASN1EncodableVector();
        dataGroups.forEach((number, file) -> {
            byte[] digest = file.digest(javaName(hash)).toByteArray();
            hashes.add(sequence(new ASN1Integer(number), new DEROctetString(digest)));
        });
        return encoded(sequence(new ASN1Integer(0), new AlgorithmIdentifier(hash), new DERSequence(hashes)));
    }

    private static String javaName(ASN1ObjectIdentifier hash) {
        return hash.equals(TestSigning.SHA_1) ? "SHA-1" : hash.equals(TestSigning.SHA_384) ? "SHA-384" : "SHA-256";
    }

    public byte[] signedData(byte[] content) {
        ASN1EncodableVector infos = new ASN1EncodableVector();
        for (int i = 0; i < signers; i++) {
            infos.add(signerInfo(content));
        }
        ASN1EncodableVector data = new ASN1EncodableVector();
        data.add(new ASN1Integer(3));
        data.add(new DERSet(new AlgorithmIdentifier(signing.digest())));
        data.add(encapsulated(content));
        if (withCertificate) {
            data.add(new DLTaggedObject(false, 0, new DERSet(Certificate.getInstance(certificate.toByteArray()))));
        }
        data.add(new DLSet(infos));
        ASN1Encodable whole = indefinite
                ? new BERSequence(new ASN1Encodable[] {outerType, new BERTaggedObject(true, 0, new BERSequence(data))})
                : sequence(outerType, new DLTaggedObject(true, 0, new DLSequence(data)));
        return encoded(whole);
    }

    private ASN1Encodable encapsulated(byte[] content) {
        ASN1ObjectIdentifier type = new ASN1ObjectIdentifier(contentType);
        return indefinite
                ? new BERSequence(new ASN1Encodable[] {type, new BERTaggedObject(true, 0, new BEROctetString(content))})
                : sequence(type, new DLTaggedObject(true, 0, new DEROctetString(content)));
    }

    private ASN1Encodable signerInfo(byte[] content) {
        ASN1EncodableVector info = new ASN1EncodableVector();
        Certificate signer = Certificate.getInstance(certificate.toByteArray());
        info.add(new ASN1Integer(byKeyIdentifier ? 3 : 1));
        info.add(
                byKeyIdentifier
                        ? new DLTaggedObject(
                                false,
                                0,
                                new DEROctetString(TestAuthority.identifier(signer.getSubjectPublicKeyInfo())))
                        : new IssuerAndSerialNumber(signer));
        info.add(new AlgorithmIdentifier(signing.digest()));
        byte[] signature;
        if (signedAttributes) {
            ASN1Set attributes = attributes(content);
            info.add(new DLTaggedObject(false, 0, attributes));
            signature =
                    signing.sign(keys, encodedAs(attributes, attributesUnsorted ? ASN1Encoding.DL : ASN1Encoding.DER));
        } else {
            signature = signing.sign(keys, content);
        }
        if (wrongSignature) {
            signature[signature.length - 1] ^= 1;
        }
        info.add(signing.identifier());
        info.add(new DEROctetString(signature));
        return new DLSequence(info);
    }

    private ASN1Set attributes(byte[] content) {
        byte[] digest = Octets.of(content).digest(javaName(signing.digest())).toByteArray();
        if (wrongMessageDigest) {
            digest[0] ^= 1;
        }
        List<ASN1Encodable> attributes = new ArrayList<>();
        attributes.add(new Attribute(CMSAttributes.messageDigest, new DERSet(new DEROctetString(digest))));
        attributes.add(
                new Attribute(CMSAttributes.contentType, new DERSet(new ASN1ObjectIdentifier(signedContentType))));
        signedAt.ifPresent(time ->
                attributes.add(new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(time))))));
        ASN1Encodable[] array = attributes.toArray(new ASN1Encodable[0]);
        return attributesUnsorted ? new DLSet(array) : new DERSet(array);
    }

    public static DLSequence sequence(ASN1Encodable... elements) {
        return new DLSequence(elements);
    }

    private static byte[] encoded(ASN1Encodable value) {
        return encodedAs(value, ASN1Encoding.BER);
    }

    private static byte[] encodedAs(ASN1Encodable value, String encoding) {
        try {
            return value.toASN1Primitive().getEncoded(encoding);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Serial number of the usual signer certificate. */
    public static final BigInteger SERIAL = BigInteger.TWO;

    public static SubjectPublicKeyInfo info(KeyPair keys) {
        return SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded());
    }
}
