package org.lintas.emrtd.signatures;

import java.util.HexFormat;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignerIdentifier;

/**
 * How a signed object or list refers to a signer (RFC 5652, 5.3).
 *
 * @param byKey whether by the identifier of its key
 * @param text that identifier in hexadecimal, or else issuer and serial number as {@link Certificate#issuerReference()} gives them
 */
public record SignerReference(boolean byKey, String text) {

    /**
     * Reads the reference.
     *
     * @throws IllegalArgumentException if it is malformed
     */
    public static SignerReference of(SignerIdentifier signer) {
        ASN1Encodable id = signer.getId();
        if (id instanceof ASN1OctetString keyIdentifier) {
            return new SignerReference(true, HexFormat.of().formatHex(keyIdentifier.getOctets()));
        }
        IssuerAndSerialNumber reference = IssuerAndSerialNumber.getInstance(id);
        String issuer = DistinguishedName.of(reference.getName()).normalised();
        return new SignerReference(
                false, issuer + " " + reference.getSerialNumber().getValue().toString(16));
    }

    /** Whether this certificate is meant. */
    public boolean means(Certificate certificate) {
        return byKey
                ? certificate.subjectKeyIdentifier().filter(text::equals).isPresent()
                : certificate.issuerReference().equals(text);
    }
}
