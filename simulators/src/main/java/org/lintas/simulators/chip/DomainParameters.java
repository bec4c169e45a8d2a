package org.lintas.simulators.chip;

import java.math.BigInteger;

/** The group of a key agreement: one of the standardized domain parameters (Doc 9303-11, 9.5.1, table 9). */
public sealed interface DomainParameters permits EllipticCurve, PrimeGroup {

    /** Number of the domain parameters in PACEInfo: 0-2 for integers, 8-18 for curves. */
    int parameterId();

    /** Random bytes that {@link #privateKey} needs: 8 more than the group's order has, so that all keys are as likely. */
    int secretBytes();

    /** A private key from random bytes: 1 to the group's order less 1; throws {@link IllegalArgumentException} if too few. */
    BigInteger privateKey(byte[] random);

    /** The public key of a private key as a chip sends it: an uncompressed point, or a number of the prime's length. */
    byte[] encodedPublicKey(BigInteger privateKey);
}
