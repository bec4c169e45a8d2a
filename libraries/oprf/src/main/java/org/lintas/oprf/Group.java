package org.lintas.oprf;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.hash2curve.HashToCurveProfile;
import org.bouncycastle.crypto.hash2curve.HashToEllipticCurve;
import org.bouncycastle.crypto.hash2curve.OPRFHashToScalar;
import org.bouncycastle.math.ec.ECAlgorithms;
import org.bouncycastle.math.ec.ECCurve;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;

/**
 * The prime-order group P-256 as RFC 9497 section 4.3 uses it.
 *
 * <p>Bouncy Castle's multiplication of any point is not of constant time. A secret that is used again is added a random multiple of the group's order
 * first, so that no two uses run alike; the generator's multiples come from a table that is gone through evenly.
 */
final class Group {

    /** Bytes of an element: a sign and a coordinate. */
    static final int ELEMENT_BYTES = 33;

    /** Bytes of a scalar, most significant first. */
    static final int SCALAR_BYTES = 32;

    /** Bits of security, which decide how far hashes to scalars are longer than scalars: RFC 9380 section 5. */
    private static final int SECURITY_BITS = 128;

    /** Bits of the random multiple that hides a scalar. */
    private static final int MASK_BITS = 64;

    /** Points whose multiples are added up together; more would save little and hold a table each. */
    private static final int POINTS_AT_ONCE = 64;

    private static final X9ECParameters PARAMETERS = CustomNamedCurves.getByName("secp256r1");
    private static final ECCurve CURVE = PARAMETERS.getCurve();
    private static final BigInteger ORDER = PARAMETERS.getN();

    private Group() {}

    static ECPoint generator() {
        return PARAMETERS.getG();
    }

    static ECPoint decode(byte[] bytes) {
        if (bytes.length != ELEMENT_BYTES || (bytes[0] != 2 && bytes[0] != 3)) {
            throw new OprfException(
                    bytes.length == 1 && bytes[0] == 0 ? OprfException.Reason.IDENTITY : OprfException.Reason.ELEMENT,
                    "an element has " + ELEMENT_BYTES + " bytes, the first 2 or 3");
        }
        try {
            return CURVE.decodePoint(bytes);
        } catch (IllegalArgumentException none) {
            throw new OprfException(OprfException.Reason.ELEMENT, "no point of P-256 has this coordinate");
        }
    }

    /** The same point of this curve, whose arithmetic is made for its field. */
    static ECPoint imported(ECPoint point) {
        return CURVE.importPoint(point);
    }

    /** Refuses the point at infinity. */
    static ECPoint checked(ECPoint point) {
        if (point.isInfinity()) {
            throw new OprfException(OprfException.Reason.IDENTITY, "the point at infinity is no element");
        }
        return point;
    }

    static BigInteger decodeScalar(byte[] bytes) {
        BigInteger scalar = new BigInteger(1, bytes);
        if (bytes.length != SCALAR_BYTES || scalar.signum() == 0 || scalar.compareTo(ORDER) >= 0) {
            throw new OprfException(
                    OprfException.Reason.SCALAR,
                    "a scalar has " + SCALAR_BYTES + " bytes and lies from 1 to the order less 1");
        }
        return scalar;
    }

    static byte[] encode(BigInteger scalar) {
        byte[] signed = scalar.toByteArray();
        byte[] bytes = new byte[SCALAR_BYTES];
        int from = Math.max(0, signed.length - SCALAR_BYTES);
        System.arraycopy(signed, from, bytes, SCALAR_BYTES - signed.length + from, signed.length - from);
        return bytes;
    }

    /** A scalar from 1 to the order less 1, each as likely as any other. */
    static BigInteger random(SecureRandom random) {
        BigInteger scalar = BigInteger.ZERO;
        while (scalar.signum() == 0 || scalar.compareTo(ORDER) >= 0) {
            scalar = new BigInteger(ORDER.bitLength(), random);
        }
        return scalar;
    }

    static BigInteger inverse(BigInteger scalar) {
        return scalar.modInverse(ORDER);
    }

    static BigInteger reduced(BigInteger number) {
        return number.mod(ORDER);
    }

    /** A multiple by a scalar that is used once or is no secret. */
    static ECPoint multiple(ECPoint point, BigInteger scalar) {
        return point.multiply(scalar);
    }

    /** A multiple by a secret that is used again. */
    static ECPoint hiddenMultiple(ECPoint point, BigInteger secret, SecureRandom random) {
        return point.multiply(secret.add(ORDER.multiply(new BigInteger(MASK_BITS, random))));
    }

    static ECPoint generatorMultiple(BigInteger scalar) {
        return new FixedPointCombMultiplier().multiply(generator(), scalar);
    }

    /** The sum of points by scalars that are no secrets: the doublings of {@value #POINTS_AT_ONCE} points are shared. */
    static ECPoint sum(List<ECPoint> points, List<BigInteger> scalars) {
        ECPoint sum = CURVE.getInfinity();
        for (int at = 0; at < points.size(); at += POINTS_AT_ONCE) {
            int end = Math.min(points.size(), at + POINTS_AT_ONCE);
            sum = sum.add(ECAlgorithms.sumOfMultiplies(
                    points.subList(at, end).toArray(ECPoint[]::new),
                    scalars.subList(at, end).toArray(BigInteger[]::new)));
        }
        return sum;
    }

    /** Points as they are encoded: one inversion for all of them. */
    static List<ECPoint> normalised(List<ECPoint> points) {
        ECPoint[] all = points.toArray(ECPoint[]::new);
        CURVE.normalizeAll(all);
        return List.of(all);
    }

    /** Hashes to points, RFC 9380 suite P256_XMD:SHA-256_SSWU_RO_. Not for several threads. */
    static HashToEllipticCurve pointHash(Mode mode) {
        return HashToEllipticCurve.getInstance(
                HashToCurveProfile.P256_XMD_SHA_256,
                new String(mode.context("HashToGroup-"), StandardCharsets.ISO_8859_1));
    }

    /** Hashes to a scalar, which may be zero. */
    static BigInteger scalarHash(byte[] input, byte[] tag) {
        return new OPRFHashToScalar(CURVE, new SHA256Digest(), SECURITY_BITS).process(input, tag);
    }
}
