package org.lintas.simulators.chip;

import java.math.BigInteger;
import java.util.Optional;
import org.lintas.simulators.randomness.SeededRandom;

/**
 * Private key of Chip Authentication version 1.
 *
 * @param suite secure messaging that the protocol restarts
 * @param parameters domain parameters of the key
 * @param secret the key, 1 to the group's order less 1
 * @param reference name of the key, 0-127, which the reader must then give; empty when it has none
 */
public record ChipAuthenticationKey(
        CipherSuite suite, DomainParameters parameters, BigInteger secret, Optional<Integer> reference) {

    private static final String CHIP_AUTHENTICATION = "0.4.0.127.0.7.2.2.3.";

    /** Refuses a name that needs more than a byte. */
    public ChipAuthenticationKey {
        if (reference.filter(name -> name < 0 || name > 0x7F).isPresent()) {
            throw new IllegalArgumentException("A key's name is 0-127.");
        }
    }

    /** A key without a name. */
    public static ChipAuthenticationKey of(CipherSuite suite, DomainParameters parameters, BigInteger secret) {
        return new ChipAuthenticationKey(suite, parameters, secret, Optional.empty());
    }

    /** Object identifier of key agreement and suite (Doc 9303-11, 9.2.3). */
    public String objectIdentifier() {
        return CHIP_AUTHENTICATION + (parameters instanceof PrimeGroup ? 1 : 2) + "." + suite.arc();
    }

    @Override
    public String toString() {
        return "ChipAuthenticationKey[%s, %s]".formatted(suite, parameters);
    }

    /** A key of the same kind that is not this one. */
    ChipAuthenticationKey guessed(SeededRandom random) {
        return new ChipAuthenticationKey(
                suite, parameters, parameters.privateKey(random.bytes(parameters.secretBytes())), reference);
    }
}
