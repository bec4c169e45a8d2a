package org.lintas.emrtd.signatures;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/**
 * A name of a certificate's subject or issuer.
 *
 * @param text for a person, as RFC 4514 writes it
 * @param normalised equal for names that differ only in case, spaces or string type, as those of one issuer often do
 * @param country two letters in upper case as the country attribute says; empty text if it has none
 */
public record DistinguishedName(String text, String normalised, String country) {

    static DistinguishedName of(X500Name name) {
        String normalised =
                Arrays.stream(name.getRDNs()).map(DistinguishedName::normalise).collect(Collectors.joining(","));
        return new DistinguishedName(name.toString(), normalised, country(name));
    }

    private static String normalise(RDN part) {
        return Arrays.stream(part.getTypesAndValues())
                .map(DistinguishedName::normalise)
                .sorted()
                .collect(Collectors.joining("+"));
    }

    private static String normalise(AttributeTypeAndValue attribute) {
        return attribute.getType().getId() + "=" + normalise(attribute.getValue());
    }

    private static String normalise(ASN1Encodable value) {
        return IETFUtils.canonicalize(IETFUtils.valueToString(value)).toLowerCase(Locale.ROOT);
    }

    private static String country(X500Name name) {
        RDN[] countries = name.getRDNs(BCStyle.C);
        return countries.length == 0
                ? ""
                : IETFUtils.valueToString(countries[0].getFirst().getValue())
                        .strip()
                        .toUpperCase(Locale.ROOT);
    }
}
