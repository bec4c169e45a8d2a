package org.lintas.emrtd.seals;

import java.util.List;
import java.util.Locale;

/**
 * How a seal names its signer's certificate.
 *
 * @param identifier two letters of a country and two characters of a signer (Doc 9303-13, 8th edition, 2.3); empty text if
 *     the seal names its signer in another way
 * @param certificates the ways in which the certificate reference may be read, upper case: a serial number in hexadecimal, or
 *     the end of the certificate's SHA-1; empty if the certificate stands in the seal
 */
public record SignerReference(String identifier, List<String> certificates) {

    static final SignerReference NONE = new SignerReference("", List.of());

    /** Copies the list. */
    public SignerReference {
        certificates = List.copyOf(certificates);
    }

    /** The country's two letters in upper case; empty text if the seal does not say. */
    public String country() {
        return identifier.length() < 2 ? "" : identifier.substring(0, 2).toUpperCase(Locale.ROOT);
    }

    /** The signer's own characters, behind the country. */
    String signer() {
        return identifier.length() < 2 ? "" : identifier.substring(2);
    }

    /** In one word, as the standard writes it: {@code DETS32}; empty text if the seal names no certificate. */
    public String text() {
        return identifier + (certificates.isEmpty() ? "" : certificates.getFirst());
    }
}
