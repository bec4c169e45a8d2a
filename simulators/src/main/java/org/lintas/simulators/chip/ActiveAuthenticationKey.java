package org.lintas.simulators.chip;

import java.math.BigInteger;
import org.lintas.simulators.randomness.SeededRandom;

/** Private key of Active Authentication (Doc 9303-11, 6.1). */
public sealed interface ActiveAuthenticationKey {

    /** A key of the same kind and length that is not this one. */
    ActiveAuthenticationKey guessed(SeededRandom random);

    /**
     * ECDSA with SHA-256, signature plain: r and s, one after the other (BSI TR-03111, 5.2.1).
     *
     * @param curve domain parameters
     * @param secret the key, 1 to the group's order less 1
     */
    record Ecdsa(EllipticCurve curve, BigInteger secret) implements ActiveAuthenticationKey {

        @Override
        public ActiveAuthenticationKey guessed(SeededRandom random) {
            return new Ecdsa(curve, curve.privateKey(random.bytes(curve.fieldBytes() + 8)));
        }

        @Override
        public String toString() {
            return "Ecdsa[%s]".formatted(curve);
        }
    }

    /**
     * RSA with message recovery, ISO/IEC 9796-2 scheme 1 with SHA-1 and trailer 0xBC.
     *
     * @param modulus at least 1,024 bits
     * @param exponent the private one
     */
    record Rsa(BigInteger modulus, BigInteger exponent) implements ActiveAuthenticationKey {

        @Override
        public ActiveAuthenticationKey guessed(SeededRandom random) {
            return new Rsa(modulus, new BigInteger(modulus.bitLength() - 1, random));
        }

        @Override
        public String toString() {
            return "Rsa[%d bits]".formatted(modulus.bitLength());
        }
    }
}
