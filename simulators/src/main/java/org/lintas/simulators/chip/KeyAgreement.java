package org.lintas.simulators.chip;

import java.math.BigInteger;
import org.lintas.simulators.randomness.SeededRandom;

/** What PACE and Chip Authentication do in a group. Public keys are bytes as the reader and the chip send them. */
sealed interface KeyAgreement permits CurveAgreement, IntegerAgreement {

    /** The agreement of a group. */
    static KeyAgreement in(DomainParameters parameters) {
        return switch (parameters) {
            case EllipticCurve curve -> new CurveAgreement(curve);
            case PrimeGroup group -> new IntegerAgreement(group);
        };
    }

    DomainParameters parameters();

    /** Tag of a public key of this kind in the authentication token (BSI TR-03110-3 v2.21, D.3.2 and D.3.3). */
    int publicKeyTag();

    /** A public key as it stands in the authentication token: a point as it is, a number without zeros in front. */
    byte[] inTemplate(byte[] publicKey);

    /** The generator of generic mapping: nonce times generator, and the secret shared with the reader. */
    byte[] mapGenerically(byte[] nonce, BigInteger secret, byte[] readersKey);

    /** The generator of integrated mapping, from the number that both nonces gave (Doc 9303-11, 4.4.3.3.2). */
    byte[] mapNumber(BigInteger number);

    /** The field's prime, by which integrated mapping takes its number. */
    BigInteger prime();

    byte[] publicKey(byte[] generator, BigInteger secret);

    /** The shared secret, of full length; {@link StatusWord#WRONG_DATA} when the reader's key is not one of the group. */
    byte[] agree(BigInteger secret, byte[] readersKey);

    /** Comp(): x coordinate, or SHA-1 of the number (BSI TR-03110-3 v2.21, A.2.2.3). */
    byte[] compressed(byte[] publicKey);

    /** A fresh private key. */
    default BigInteger freshKey(SeededRandom random) {
        return parameters().privateKey(random.bytes(parameters().secretBytes()));
    }
}
