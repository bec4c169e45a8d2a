package org.lintas.simulators.chip;

import java.math.BigInteger;
import java.util.Arrays;
import org.bouncycastle.math.ec.ECCurve;
import org.bouncycastle.math.ec.ECPoint;

/** Key agreement with points of a curve. */
record CurveAgreement(EllipticCurve parameters) implements KeyAgreement {

    @Override
    public int publicKeyTag() {
        return 0x86;
    }

    @Override
    public byte[] inTemplate(byte[] publicKey) {
        return publicKey;
    }

    @Override
    public byte[] mapGenerically(byte[] nonce, BigInteger secret, byte[] readersKey) {
        ECPoint shared = parameters.point(readersKey).multiply(secret);
        ECPoint generator =
                parameters.domain().getG().multiply(new BigInteger(1, nonce)).add(shared);
        if (generator.isInfinity()) {
            throw new CommandRefusedException(StatusWord.AUTHENTICATION_FAILED);
        }
        return EllipticCurve.encode(generator.normalize());
    }

    /**
     * The point that a number of the field stands for, by the map of Brier and others without inversions of the sign (Doc 9303-11,
     * appendix B.1). Needs a prime that leaves 3 modulo 4.
     */
    @Override
    public byte[] mapNumber(BigInteger number) {
        BigInteger p = prime();
        ECCurve curve = parameters.domain().getCurve();
        BigInteger a = curve.getA().toBigInteger();
        BigInteger b = curve.getB().toBigInteger();
        BigInteger alpha = number.multiply(number).negate().mod(p);
        BigInteger inverse = alpha.add(alpha.multiply(alpha)).modInverse(p);
        BigInteger x2 = b.negate()
                .multiply(a.modInverse(p))
                .multiply(BigInteger.ONE.add(inverse))
                .mod(p);
        BigInteger x3 = alpha.multiply(x2).mod(p);
        BigInteger h2 = x2.pow(3).add(a.multiply(x2)).add(b).mod(p);
        BigInteger u = number.pow(3).multiply(h2).mod(p);
        BigInteger exponent =
                p.subtract(BigInteger.ONE).subtract(p.add(BigInteger.ONE).shiftRight(2));
        BigInteger root = h2.modPow(exponent, p);
        boolean square = root.multiply(root).multiply(h2).mod(p).equals(BigInteger.ONE);
        ECPoint point = square
                ? curve.createPoint(x2, root.multiply(h2).mod(p))
                : curve.createPoint(x3, root.multiply(u).mod(p));
        return EllipticCurve.encode(point);
    }

    @Override
    public BigInteger prime() {
        return parameters.domain().getCurve().getField().getCharacteristic();
    }

    @Override
    public byte[] publicKey(byte[] generator, BigInteger secret) {
        return EllipticCurve.encode(parameters.point(generator).multiply(secret).normalize());
    }

    @Override
    public byte[] agree(BigInteger secret, byte[] readersKey) {
        return parameters.agree(secret, parameters.point(readersKey));
    }

    @Override
    public byte[] compressed(byte[] publicKey) {
        return Arrays.copyOfRange(publicKey, 1, 1 + parameters.fieldBytes());
    }
}
