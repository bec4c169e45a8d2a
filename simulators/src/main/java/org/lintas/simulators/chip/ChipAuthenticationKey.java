package org.lintas.simulators.chip;

import java.math.BigInteger;
import org.lintas.simulators.randomness.SeededRandom;

/**
 * Private key of Chip Authentication version 1 with ECDH.
 *
 * @param suite secure messaging that the protocol restarts
 * @param curve domain parameters of the key
 * @param secret the key, 1 to the group's order less 1
 */
public record ChipAuthenticationKey(CipherSuite suite, EllipticCurve curve, BigInteger secret) {

    @Override
    public String toString() {
        return "ChipAuthenticationKey[%s, %s]".formatted(suite, curve);
    }

    /** A key of the same kind that is not this one. */
    ChipAuthenticationKey guessed(SeededRandom random) {
        return new ChipAuthenticationKey(suite, curve, curve.privateKey(random.bytes(curve.fieldBytes() + 8)));
    }
}
