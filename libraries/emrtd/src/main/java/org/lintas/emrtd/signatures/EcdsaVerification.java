package org.lintas.emrtd.signatures;

import java.math.BigInteger;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.math.ec.ECCurve;

/**
 * Verifies ECDSA (BSI TR-03111 v2.10, 4.2.1.2) with one key again and again, by tables of the key's point and of the generator. Takes
 * nothing that is secret.
 */
final class EcdsaVerification {

    /** What is the same for every key on a curve, by the curve's name. */
    private static final Map<String, Curve> CURVES = new ConcurrentHashMap<>();

    private final Curve curve;
    private final CombTable key;

    /**
     * A curve's arithmetic.
     *
     * @param order of the generator
     * @param prime of the field
     * @param field modulo the prime
     * @param infinite its infinite point
     * @param generator table of its generator
     */
    private record Curve(
            BigInteger order, BigInteger prime, MontgomeryField field, CurvePoint infinite, CombTable generator) {

        static Curve of(ECDomainParameters domain) {
            ECCurve curve = domain.getCurve();
            BigInteger prime = curve.getField().getCharacteristic();
            MontgomeryField field = new MontgomeryField(prime);
            return new Curve(
                    domain.getN(),
                    prime,
                    field,
                    CurvePoint.infinite(field, field.element(curve.getA().toBigInteger())),
                    new CombTable(domain.getG(), domain.getN().bitLength(), field));
        }
    }

    /** For a valid point of a named curve. */
    EcdsaVerification(String curveName, ECPublicKeyParameters key) {
        this.curve = CURVES.computeIfAbsent(curveName, name -> Curve.of(key.getParameters()));
        this.key = new CombTable(key.getQ(), curve.order().bitLength(), curve.field());
    }

    /** Order of the key's point. */
    BigInteger order() {
        return curve.order();
    }

    /** Whether r and s are the key's signature over a hash. */
    boolean verifies(byte[] hash, BigInteger r, BigInteger s) {
        BigInteger order = curve.order();
        if (r.signum() <= 0 || s.signum() <= 0 || r.compareTo(order) >= 0 || s.compareTo(order) >= 0) {
            return false;
        }
        BigInteger inverse = s.modInverse(order);
        CurvePoint point = sum(
                leftmostBits(hash).multiply(inverse).mod(order),
                r.multiply(inverse).mod(order));
        return !point.isInfinite() && (hasX(point, r) || hasX(point, r.add(order)));
    }

    private BigInteger leftmostBits(byte[] hash) {
        int tooMany = hash.length * Byte.SIZE - curve.order().bitLength();
        return new BigInteger(1, hash).shiftRight(Math.max(tooMany, 0));
    }

    /** So many times the generator and so many times the key's point. */
    private CurvePoint sum(BigInteger generators, BigInteger keys) {
        CurvePoint sum = curve.infinite();
        for (int column = key.columns() - 1; column >= 0; column--) {
            sum = sum.twice()
                    .plus(curve.generator(), curve.generator().entry(generators, column))
                    .plus(key, key.entry(keys, column));
        }
        return sum;
    }

    /** Whether the point's x is this number, which is none if it is not below the prime. */
    private boolean hasX(CurvePoint point, BigInteger x) {
        MontgomeryField field = curve.field();
        return x.compareTo(curve.prime()) < 0
                && field.number(field.times(field.element(x), point.zSquared())).equals(field.number(point.x()));
    }
}
