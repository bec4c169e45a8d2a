package org.lintas.simulators.chip;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.teletrust.TeleTrusTObjectIdentifiers;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.math.ec.ECCurve;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.util.BigIntegers;

/** The curves of the standardized domain parameters, with their number among them (Doc 9303-11, 9.5.1, table 9). */
@SuppressWarnings("ImmutableEnumChecker") // Bouncy Castle's parameter objects never change, they only do not say so.
public enum EllipticCurve implements DomainParameters {
    /** NIST P-192. */
    P192(8, SECObjectIdentifiers.secp192r1),
    /** RFC 5639 brainpoolP192r1. */
    BRAINPOOL_P192R1(9, TeleTrusTObjectIdentifiers.brainpoolP192r1),
    /** NIST P-224. */
    P224(10, SECObjectIdentifiers.secp224r1),
    /** RFC 5639 brainpoolP224r1. */
    BRAINPOOL_P224R1(11, TeleTrusTObjectIdentifiers.brainpoolP224r1),
    /** NIST P-256. */
    P256(12, SECObjectIdentifiers.secp256r1),
    /** NIST P-384. */
    P384(15, SECObjectIdentifiers.secp384r1),
    /** RFC 5639 brainpoolP256r1. */
    BRAINPOOL_P256R1(13, TeleTrusTObjectIdentifiers.brainpoolP256r1),
    /** RFC 5639 brainpoolP384r1. */
    BRAINPOOL_P384R1(16, TeleTrusTObjectIdentifiers.brainpoolP384r1),
    /** RFC 5639 brainpoolP320r1. */
    BRAINPOOL_P320R1(14, TeleTrusTObjectIdentifiers.brainpoolP320r1),
    /** RFC 5639 brainpoolP512r1. */
    BRAINPOOL_P512R1(17, TeleTrusTObjectIdentifiers.brainpoolP512r1),
    /** NIST P-521. */
    P521(18, SECObjectIdentifiers.secp521r1);

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

    @Override
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

    @Override
    public int secretBytes() {
        return fieldBytes() + 8;
    }

    @Override
    public BigInteger privateKey(byte[] random) {
        if (random.length < secretBytes()) {
            throw new IllegalArgumentException("A private key needs %d random bytes.".formatted(secretBytes()));
        }
        BigInteger reach = domain.getN().subtract(BigInteger.ONE);
        return new BigInteger(1, random).mod(reach).add(BigInteger.ONE);
    }

    @Override
    public byte[] encodedPublicKey(BigInteger privateKey) {
        return encode(publicKey(privateKey));
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

    /** The domain parameters as a card-verifiable certificate states them (BSI TR-03110-3 v2.21, D.3.3): tags 0x81 to 0x85, 0x87. */
    public List<byte[]> stated() {
        ECCurve curve = domain.getCurve();
        return List.of(
                DataObject.encode(0x81, fixed(curve.getField().getCharacteristic())),
                DataObject.encode(0x82, fixed(curve.getA().toBigInteger())),
                DataObject.encode(0x83, fixed(curve.getB().toBigInteger())),
                DataObject.encode(0x84, encode(domain.getG())),
                DataObject.encode(0x85, BigIntegers.asUnsignedByteArray(domain.getN())),
                DataObject.encode(0x87, BigIntegers.asUnsignedByteArray(domain.getH())));
    }

    /** Whether these objects state this curve in every part. */
    boolean isStatedBy(List<DataObject> objects) {
        return stated().stream()
                .allMatch(own -> objects.stream().anyMatch(object -> Arrays.equals(object.encoded(), own)));
    }

    private byte[] fixed(BigInteger number) {
        return BigIntegers.asUnsignedByteArray(fieldBytes(), number);
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
