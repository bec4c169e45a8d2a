package org.lintas.emrtd.signatures;

import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;

/**
 * Signed attributes in any encoding, as Bouncy Castle reads them.
 *
 * @param set as it stands
 * @param table of the same
 */
record BerSignedAttributes(ASN1Set set, AttributeTable table) implements SignedAttributes {

    BerSignedAttributes(ASN1Set set) {
        this(set, new AttributeTable(set));
    }

    @Override
    public boolean name(String contentType) throws SignedObjectException {
        return single(CMSAttributes.contentType).toASN1Primitive() instanceof ASN1ObjectIdentifier identifier
                && identifier.getId().equals(contentType);
    }

    @Override
    public byte[] messageDigest() throws SignedObjectException {
        ASN1Encodable stated = single(CMSAttributes.messageDigest);
        return Asn1.reading(
                () -> ASN1OctetString.getInstance(stated).getOctets(),
                malformed -> new SignedObjectException("malformed", "message digest", malformed));
    }

    private ASN1Encodable single(ASN1ObjectIdentifier identifier) throws SignedObjectException {
        if (table.getAll(identifier).size() != 1) {
            throw new SignedObjectException("signed-attributes-missing", "not exactly one attribute " + identifier);
        }
        ASN1Set values = table.get(identifier).getAttrValues();
        if (values.size() != 1) {
            throw new SignedObjectException("signed-attributes-missing", "not exactly one value of " + identifier);
        }
        return values.getObjectAt(0);
    }

    @Override
    public Optional<Instant> signingTime() {
        Attribute attribute = table.get(CMSAttributes.signingTime);
        if (attribute == null || attribute.getAttrValues().size() != 1) {
            return Optional.empty();
        }
        try {
            return Asn1.reading(
                    () -> Optional.of(Time.getInstance(attribute.getAttrValues().getObjectAt(0))
                                    .getDate())
                            .map(Date::toInstant),
                    malformed -> new SignedObjectException("malformed", "signing time", malformed));
        } catch (SignedObjectException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public byte[] message() throws UnsupportedKeyException {
        return encodedAs(ASN1Encoding.DER);
    }

    @Override
    public Optional<byte[]> otherMessage() throws UnsupportedKeyException {
        byte[] standing = encodedAs(ASN1Encoding.DL);
        return Arrays.equals(message(), standing) ? Optional.empty() : Optional.of(standing);
    }

    private byte[] encodedAs(String encoding) throws UnsupportedKeyException {
        return Asn1.reading(
                () -> set.getEncoded(encoding),
                malformed -> new UnsupportedKeyException("signed attributes", malformed));
    }
}
