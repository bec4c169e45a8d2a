package org.lintas.emrtd.signatures;

import java.io.IOException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.jspecify.annotations.Nullable;

/**
 * A CMS {@code SignedData} (RFC 5652) as Doc 9303-10 and -12 want it: with content, exactly one signer, and signed
 * attributes. Built from BER or DER; verified attribute by attribute, nothing taken on trust.
 */
public final class SignedObject {

    /** Longest signed object in bytes: EF.SOD are below 10 kB; the bound leaves room for several certificates. */
    public static final int BYTES_MAX = 128 << 10;

    /** Most certificates inside: one signer, its authority and links; several times that. */
    public static final int CERTIFICATES_MAX = 16;

    private final SignerPart signer;
    private final byte[] content;
    private final SignedAttributes attributes;
    private final byte[] signature;

    /** Takes the arrays as they are. */
    SignedObject(SignerPart signer, byte[] content, SignedAttributes attributes, byte[] signature) {
        this.signer = signer;
        this.content = content;
        this.attributes = attributes;
        this.signature = signature;
    }

    /**
     * Reads a signed object of at most {@link #BYTES_MAX} bytes.
     *
     * @throws SignedObjectException if it breaks a rule
     */
    public static SignedObject parse(byte[] encoded) throws SignedObjectException {
        return parse(encoded, BYTES_MAX);
    }

    /**
     * Reads a signed object of at most the given number of bytes, for lists that are longer than a document's.
     *
     * @throws SignedObjectException if it breaks a rule
     */
    public static SignedObject parse(byte[] encoded, int bytesMax) throws SignedObjectException {
        if (encoded.length > bytesMax) {
            throw new SignedObjectException("too-large", "signed object longer than %d bytes".formatted(bytesMax));
        }
        return Asn1.reading(
                () -> build(encoded),
                malformed -> new SignedObjectException("malformed", "not a CMS signed object", malformed));
    }

    private static SignedObject build(byte[] encoded) throws SignedObjectException, IOException {
        ContentInfo outer = ContentInfo.getInstance(Asn1.read(encoded));
        require(
                outer.getContentType().equals(CMSObjectIdentifiers.signedData),
                "outer-type-wrong",
                "the outer object is not SignedData");
        SignedData data = SignedData.getInstance(outer.getContent());
        ContentInfo inner = data.getEncapContentInfo();
        require(inner.getContent() != null, "content-missing", "no content inside");
        ASN1Set signers = data.getSignerInfos();
        require(signers.size() == 1, "signer-count-wrong", "%d signers where one belongs".formatted(signers.size()));
        SignerInfo signer = SignerInfo.getInstance(signers.getObjectAt(0));
        ASN1Set signed = signer.getAuthenticatedAttributes();
        require(signed != null, "signed-attributes-missing", "no signed attributes");
        return new SignedObject(
                new SignerPart(inner.getContentType().getId(), certificates(data.getCertificates()), signer),
                ASN1OctetString.getInstance(inner.getContent()).getOctets(),
                new BerSignedAttributes(signed),
                signer.getEncryptedDigest().getOctets());
    }

    private static List<Certificate> certificates(@Nullable ASN1Set set) throws SignedObjectException, IOException {
        List<Certificate> certificates = new ArrayList<>();
        if (set == null) {
            return certificates;
        }
        require(set.size() <= CERTIFICATES_MAX, "too-many-certificates", "too many certificates");
        for (ASN1Encodable element : set) {
            if (!(element instanceof ASN1TaggedObject)) {
                certificates.add(Certificate.of(element.toASN1Primitive().getEncoded()));
            }
        }
        return certificates;
    }

    private static void require(boolean holds, String code, String message) throws SignedObjectException {
        if (!holds) {
            throw new SignedObjectException(code, message);
        }
    }

    /** What it shares with others of the same signer. */
    public SignerPart signer() {
        return signer;
    }

    /** The same, with an equal part of the signer. */
    SignedObject by(SignerPart equal) {
        return new SignedObject(equal, content, attributes, signature);
    }

    /** Object identifier of the kind of content. */
    public String contentType() {
        return signer.contentType();
    }

    /** A copy of the content. */
    public byte[] content() {
        return content.clone();
    }

    /** The certificates inside, in their order; none is trusted. */
    public List<Certificate> certificates() {
        return signer.certificates();
    }

    /** The certificate inside that the signer refers to, by issuer and serial number or by key identifier. */
    public Optional<Certificate> signerCertificate() {
        return signer.certificate();
    }

    /** How the signer is referred to: by key identifier in hexadecimal, or else by {@link Certificate#issuerReference()}. */
    public SignerReference signerReference() {
        return signer.reference();
    }

    /** Time at which it was signed, as the signer states. */
    public Optional<Instant> signingTime() {
        return attributes.signingTime();
    }

    /**
     * How the signer says it signed.
     *
     * @throws UnsupportedKeyException if that is not supported
     */
    public SignatureAlgorithm signatureAlgorithm() throws UnsupportedKeyException {
        return signer.algorithm();
    }

    /**
     * Checks that the signed attributes name the content's kind and hash.
     *
     * @throws SignedObjectException if one is missing, doubled or different
     * @throws UnsupportedKeyException if the hash algorithm is not supported
     */
    public void checkAttributes() throws SignedObjectException, UnsupportedKeyException {
        if (!attributes.name(contentType())) {
            throw new SignedObjectException("content-type-differs", "signed content type is another");
        }
        HashAlgorithm hash = signer.hash();
        if (!MessageDigest.isEqual(attributes.messageDigest(), hash.hash(content))) {
            throw new SignedObjectException("content-hash-differs", "signed hash is not the hash of the content");
        }
    }

    /**
     * Whether the signature over the attributes is of this key. The attributes are taken in DER, as RFC 5652, 5.4 wants,
     * or else in the order in which they stand, as some issuers sign them.
     *
     * @throws UnsupportedKeyException if key or algorithm are not supported, or do not fit
     */
    public boolean isSignedBy(VerificationKey key) throws UnsupportedKeyException {
        SignatureAlgorithm algorithm = signatureAlgorithm();
        if (Signatures.verify(key, algorithm, attributes.message(), signature)) {
            return true;
        }
        Optional<byte[]> other = attributes.otherMessage();
        return other.isPresent() && Signatures.verify(key, algorithm, other.get(), signature);
    }
}
