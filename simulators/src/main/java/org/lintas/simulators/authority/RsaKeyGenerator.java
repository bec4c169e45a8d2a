package org.lintas.simulators.authority;

import java.math.BigInteger;
import org.bouncycastle.crypto.params.RSAPrivateCrtKeyParameters;
import org.lintas.simulators.randomness.SeededRandom;

/**
 * Makes RSA keys from a seeded generator: each prime is the first after a random number. That is three times faster than to draw
 * candidates, and good enough for States that do not exist.
 */
final class RsaKeyGenerator {

    /** Fermat's fourth number, the usual public exponent. */
    static final BigInteger PUBLIC_EXPONENT = BigInteger.valueOf(65_537);

    private RsaKeyGenerator() {}

    static RSAPrivateCrtKeyParameters generate(int bits, SeededRandom random) {
        BigInteger p = prime(bits / 2, random);
        BigInteger q = prime(bits / 2, random);
        BigInteger beforeP = p.subtract(BigInteger.ONE);
        BigInteger beforeQ = q.subtract(BigInteger.ONE);
        BigInteger secret = PUBLIC_EXPONENT.modInverse(beforeP.multiply(beforeQ));
        return new RSAPrivateCrtKeyParameters(
                p.multiply(q),
                PUBLIC_EXPONENT,
                secret,
                p,
                q,
                secret.mod(beforeP),
                secret.mod(beforeQ),
                q.modInverse(p));
    }

    /** A prime whose two highest bits are set, so that the product of two has full length, and that fits the exponent. */
    private static BigInteger prime(int bits, SeededRandom random) {
        BigInteger prime = new BigInteger(1, random.bytes(bits / Byte.SIZE))
                .setBit(bits - 1)
                .setBit(bits - 2)
                .nextProbablePrime();
        while (prime.mod(PUBLIC_EXPONENT).equals(BigInteger.ONE)) {
            prime = prime.nextProbablePrime();
        }
        return prime;
    }
}
