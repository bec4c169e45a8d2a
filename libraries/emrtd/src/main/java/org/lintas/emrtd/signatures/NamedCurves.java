package org.lintas.emrtd.signatures;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.ECCurve;
import org.bouncycastle.math.ec.ECPoint;

/**
 * The curves that documents use. Explicit parameters are replaced by the named curve that equals them in every part,
 * and are never calculated with: whoever may choose a generator may choose a key (CVE-2020-0601).
 */
final class NamedCurves {

    /** NIST curves (FIPS 186-4, D.1.2) and brainpool curves (RFC 5639), as Doc 9303-11, 8th edition, table 6 lists. */
    private static final List<NamedCurve> CURVES = List.of(
                    "secp192r1",
                    "secp224r1",
                    "secp256r1",
                    "secp384r1",
                    "secp521r1",
                    "brainpoolP192r1",
                    "brainpoolP224r1",
                    "brainpoolP256r1",
                    "brainpoolP320r1",
                    "brainpoolP384r1",
                    "brainpoolP512r1")
            .stream()
            .map(NamedCurves::create)
            .toList();

    private NamedCurves() {}

    private static NamedCurve create(String name) {
        ASN1ObjectIdentifier identifier = ECNamedCurveTable.getOID(name);
        X9ECParameters custom = CustomNamedCurves.getByOID(identifier);
        return new NamedCurve(name, identifier, custom == null ? ECNamedCurveTable.getByOID(identifier) : custom);
    }

    /** The curve with this object identifier; empty for any other. */
    static Optional<NamedCurve> named(ASN1ObjectIdentifier identifier) {
        for (NamedCurve curve : CURVES) {
            if (curve.objectIdentifier().equals(identifier)) {
                return Optional.of(curve);
            }
        }
        return Optional.empty();
    }

    /** The curves whose uncompressed points have this length in bytes. */
    static List<NamedCurve> withPointsOf(int length) {
        return CURVES.stream()
                .filter(curve -> 1 + 2 * ((curve.parameters().getCurve().getFieldSize() + 7) / 8) == length)
                .toList();
    }

    /**
     * The curve that equals explicit parameters in field, coefficients, generator, order and, if given, cofactor.
     *
     * @throws IllegalArgumentException if they are not {@code ECParameters} (BSI TR-03111 v2.10, 5.1.1)
     */
    static Optional<NamedCurve> equalTo(ASN1Sequence explicit) {
        ASN1Sequence field = ASN1Sequence.getInstance(explicit.getObjectAt(1));
        if (!X9ObjectIdentifiers.prime_field.equals(field.getObjectAt(0))) {
            return Optional.empty();
        }
        BigInteger prime = integer(field, 1);
        ASN1Sequence coefficients = ASN1Sequence.getInstance(explicit.getObjectAt(2));
        for (NamedCurve curve : CURVES) {
            ECCurve own = curve.parameters().getCurve();
            boolean equal = own.getField().getCharacteristic().equals(prime)
                    && own.getA().toBigInteger().equals(element(coefficients, 0))
                    && own.getB().toBigInteger().equals(element(coefficients, 1))
                    && curve.parameters().getN().equals(integer(explicit, 4))
                    && cofactorEquals(curve, explicit)
                    && generatorEquals(curve, explicit);
            if (equal) {
                return Optional.of(curve);
            }
        }
        return Optional.empty();
    }

    private static boolean generatorEquals(NamedCurve curve, ASN1Sequence explicit) {
        byte[] encoded = ASN1OctetString.getInstance(explicit.getObjectAt(3)).getOctets();
        ECPoint generator = curve.parameters().getCurve().decodePoint(encoded);
        return generator.equals(curve.parameters().getG());
    }

    private static boolean cofactorEquals(NamedCurve curve, ASN1Sequence explicit) {
        return explicit.size() < 6 || curve.parameters().getH().equals(integer(explicit, 5));
    }

    private static BigInteger integer(ASN1Sequence sequence, int index) {
        return ASN1Integer.getInstance(sequence.getObjectAt(index)).getValue();
    }

    private static BigInteger element(ASN1Sequence sequence, int index) {
        return new BigInteger(
                1, ASN1OctetString.getInstance(sequence.getObjectAt(index)).getOctets());
    }
}
