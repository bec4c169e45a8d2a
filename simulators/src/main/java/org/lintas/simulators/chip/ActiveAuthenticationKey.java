package org.lintas.simulators.chip;

import java.math.BigInteger;
import org.lintas.simulators.randomness.SeededRandom;

/** Private key of Active Authentication (Doc 9303-11, 6.1). */
public sealed interface ActiveAuthenticationKey {

    /** A key of the same kind and length that is not this one. */
    ActiveAuthenticationKey guessed(SeededRandom random);

    /**
     * ECDSA, signature plain: r and s, one after the other (BSI TR-03111, 5.2.1).
     *
     * @param curve domain parameters
     * @param secret the key, 1 to the group's order less 1
     * @param hash of the challenge
     */
    record Ecdsa(EllipticCurve curve, BigInteger secret, HashFunction hash) implements ActiveAuthenticationKey {

        @Override
        public ActiveAuthenticationKey guessed(SeededRandom random) {
            return new Ecdsa(curve, curve.privateKey(random.bytes(curve.secretBytes())), hash);
        }

        @Override
        public String toString() {
            return "Ecdsa[%s, %s]".formatted(curve, hash);
        }
    }

    /**
     * RSA with message recovery, ISO/IEC 9796-2 scheme 1.
     *
     * @param modulus at least 1,024 bits
     * @param exponent the private one
     * @param hash over what is recovered and the challenge
     * @param trailer how the signature ends
     */
    record Rsa(BigInteger modulus, BigInteger exponent, HashFunction hash, Trailer trailer)
            implements ActiveAuthenticationKey {

        @Override
        public ActiveAuthenticationKey guessed(SeededRandom random) {
            return new Rsa(modulus, new BigInteger(modulus.bitLength() - 1, random), hash, trailer);
        }

        @Override
        public String toString() {
            return "Rsa[%d bits, %s, %s]".formatted(modulus.bitLength(), hash, trailer);
        }
    }

    /** The last bytes of a signature with message recovery (ISO/IEC 9796-2:2010, 8.1.2). */
    enum Trailer {
        /** 0xBC: the hash is not named. */
        IMPLICIT,
        /** The hash's identifier, then 0xCC. */
        EXPLICIT
    }
}
