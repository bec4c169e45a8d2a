package org.lintas.simulators.chip;

import java.math.BigInteger;
import java.util.Optional;
import org.lintas.simulators.randomness.SeededRandom;

/**
 * What a chip holds and never gives out.
 *
 * @param chipAuthentication private key of Chip Authentication; empty when the chip does not speak it
 * @param activeAuthentication private key of Active Authentication; empty when the chip does not speak it
 * @param mapping private key of PACE with Chip Authentication mapping, on the curve of that PACE; empty when not spoken
 * @param terminals whom Terminal Authentication lets in; empty when the chip does not speak it
 */
public record ChipSecrets(
        Optional<ChipAuthenticationKey> chipAuthentication,
        Optional<ActiveAuthenticationKey> activeAuthentication,
        Optional<MappingKey> mapping,
        Optional<TerminalTrust> terminals) {

    /** A chip without any. */
    public static final ChipSecrets NONE =
            new ChipSecrets(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * Private key of Chip Authentication mapping.
     *
     * @param curve domain parameters
     * @param secret the key, 1 to the group's order less 1
     */
    public record MappingKey(EllipticCurve curve, BigInteger secret) {

        @Override
        public String toString() {
            return "MappingKey[%s]".formatted(curve);
        }
    }

    /** The same with this key of Chip Authentication. */
    public ChipSecrets with(ChipAuthenticationKey key) {
        return new ChipSecrets(Optional.of(key), activeAuthentication, mapping, terminals);
    }

    /** The same with this key of Active Authentication. */
    public ChipSecrets with(ActiveAuthenticationKey key) {
        return new ChipSecrets(chipAuthentication, Optional.of(key), mapping, terminals);
    }

    /** The same with this key of Chip Authentication mapping. */
    public ChipSecrets with(MappingKey key) {
        return new ChipSecrets(chipAuthentication, activeAuthentication, Optional.of(key), terminals);
    }

    /** The same with this trust. */
    public ChipSecrets with(TerminalTrust trust) {
        return new ChipSecrets(chipAuthentication, activeAuthentication, mapping, Optional.of(trust));
    }

    /** Keys of the same kinds that are not these. */
    ChipSecrets guessed(SeededRandom random) {
        return new ChipSecrets(
                chipAuthentication.map(key -> key.guessed(random)),
                activeAuthentication.map(key -> key.guessed(random)),
                mapping.map(key -> new MappingKey(
                        key.curve(),
                        key.curve().privateKey(random.bytes(key.curve().secretBytes())))),
                terminals);
    }
}
