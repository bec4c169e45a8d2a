package org.lintas.simulators.authority;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.lintas.simulators.authority.CloneProtection.ActiveAuthenticationKind;
import org.lintas.simulators.authority.SigningKey.RsaKey;
import org.lintas.simulators.chip.ActiveAuthenticationKey;
import org.lintas.simulators.chip.ChipAuthenticationKey;
import org.lintas.simulators.chip.EllipticCurve;
import org.lintas.simulators.randomness.SeededRandom;
import org.lintas.simulators.states.SigningAlgorithm;

/** Makes the private keys of chips. Keys on curves are each chip's own; RSA keys are slow to make and come from a small stock. */
final class ChipKeys {

    /** RSA keys in stock; chips share them in turn. Own choice: real chips never share. */
    private static final int RSA_STOCK = 4;

    /** Length of RSA keys in bits: a signature still fits a short response under secure messaging. */
    private static final int RSA_BITS = 1_536;

    private final long seed;
    private final Map<Integer, RsaKey> stock = new ConcurrentHashMap<>();

    ChipKeys(long seed) {
        this.seed = seed;
    }

    /** The private keys of one chip, and the public one of Active Authentication. */
    record Keys(
            Optional<ChipAuthenticationKey> chipAuthentication,
            Optional<ActiveAuthenticationKeyPair> activeAuthentication) {}

    Keys make(CloneProtection protection, SeededRandom random) {
        return new Keys(
                protection
                        .chipAuthentication()
                        .map(kind ->
                                new ChipAuthenticationKey(kind.suite(), kind.curve(), secret(kind.curve(), random))),
                protection.activeAuthentication().map(kind -> active(kind, random)));
    }

    private ActiveAuthenticationKeyPair active(ActiveAuthenticationKind kind, SeededRandom random) {
        return switch (kind) {
            case ECDSA_P256 -> onCurve(EllipticCurve.P256, random);
            case ECDSA_BRAINPOOL_P256R1 -> onCurve(EllipticCurve.BRAINPOOL_P256R1, random);
            case RSA -> fromStock(random.nextInt(RSA_STOCK));
        };
    }

    private static ActiveAuthenticationKeyPair onCurve(EllipticCurve curve, SeededRandom random) {
        ActiveAuthenticationKey.Ecdsa key = new ActiveAuthenticationKey.Ecdsa(curve, secret(curve, random));
        return new ActiveAuthenticationKeyPair(key, PublicKeys.of(curve, key.secret(), true));
    }

    private ActiveAuthenticationKeyPair fromStock(int number) {
        RsaKey key = stock.computeIfAbsent(
                number,
                fresh -> RsaKey.generate(
                        SigningAlgorithm.RSA_PKCS1, RSA_BITS, SeededRandom.of(seed, "chip RSA key " + fresh)));
        return new ActiveAuthenticationKeyPair(
                new ActiveAuthenticationKey.Rsa(
                        key.secret().getModulus(), key.secret().getExponent()),
                key.publicKey());
    }

    private static BigInteger secret(EllipticCurve curve, SeededRandom random) {
        return curve.privateKey(random.bytes(curve.fieldBytes() + 8));
    }
}
