package org.lintas.simulators.chip;

import java.math.BigInteger;
import java.util.Objects;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.teletrust.TeleTrusTObjectIdentifiers;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.util.BigIntegers;

/** The curves that our States use, with their number among the standardized domain parameters (Doc 9303-11, table 9). */
@SuppressWarnings("ImmutableEnumChecker") // Bouncy Castle's parameter objects never change, they only do not say so.
public enum EllipticCurve {
    /** NIST P-256. */
    P256(12, SECObjectIdentifiers.secp256r1),
    /** NIST P-384. */
    P384(15, SECObjectIdentifiers.secp384r1),
    /** RFC 5639 brainpoolP256r1. */
    BRAINPOOL_P256R1(13, TeleTrusTObjectIdentifiers.brainpoolP256r1),
    /** RFC 5639 brainpoolP384r1. */
    BRAINPOOL_P384R1(16, TeleTrusTObjectIdentifiers.brainpoolP384r1);

    private final int parameterId;
    private final ASN1ObjectIdentifier objectIdentifier;
    private final X9ECParameters parameters;
    private final ECDomainParameters domain;

    EllipticCurve(int parameterId, ASN1ObjectIdentifier objectIdentifier) {
        this.parameterId = parameterId;
        this.objectIdentifier = objectIdentifier;
        X9ECParameters custom = CustomNamedCurves.getByOID(objectIdentifier);
        this.parameters = Objects.requireNonNull(
                custom == null ? ECNamedCurveTable.getByOID(objectIdentifier) : custom, objectIdentifier.getId());
        this.domain = new ECDomainParameters(parameters);
    }

    /** Number of the domain parameters in PACEInfo. */
    public int parameterId() {
        return parameterId;
    }

    /** Object identifier of the curve's name. */
    public ASN1ObjectIdentifier objectIdentifier() {
        return objectIdentifier;
    }

    /** All domain parameters, to be written out where a certificate states them explicitly. */
    public X9ECParameters parameters() {
        return parameters;
    }

    /** The domain for Bouncy Castle's low-level signers. */
    public ECDomainParameters domain() {
        return domain;
    }

    /** A private key from random bytes: 1 to the group's order less 1. The bytes must be 8 longer than the order. */
    public BigInteger privateKey(byte[] random) {
        if (random.length < fieldBytes() + 8) {
            throw new IllegalArgumentException("A private key needs %d random bytes.".formatted(fieldBytes() + 8));
        }
        BigInteger reach = domain.getN().subtract(BigInteger.ONE);
        return new BigInteger(1, random).mod(reach).add(BigInteger.ONE);
    }

    /** The public point of a private key. */
    public ECPoint publicKey(BigInteger privateKey) {
        return domain.getG().multiply(privateKey).normalize();
    }

    /** Length of a coordinate in bytes. */
    public int fieldBytes() {
        return (domain.getCurve().getFieldSize() + 7) / 8;
    }

    /** A point from its uncompressed encoding; {@link StatusWord#WRONG_DATA} when it is not on the curve. */
    ECPoint point(byte[] encoded) {
        if (encoded.length != 1 + 2 * fieldBytes() || encoded[0] != 4) {
            throw new CommandRefusedException(StatusWord.WRONG_DATA);
        }
        try {
            return domain.validatePublicPoint(domain.getCurve().decodePoint(encoded));
        } catch (IllegalArgumentException e) {
            throw new CommandRefusedException(StatusWord.WRONG_DATA);
        }
    }

    /** The shared secret of ECDH: the x coordinate of the product, of full length. */
    byte[] agree(BigInteger privateKey, ECPoint other) {
        ECPoint product = other.multiply(privateKey).normalize();
        return BigIntegers.asUnsignedByteArray(
                fieldBytes(), product.getAffineXCoord().toBigInteger());
    }

    static byte[] encode(ECPoint point) {
        return point.getEncoded(false);
    }
}
