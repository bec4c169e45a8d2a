package org.lintas.simulators.authority;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.lintas.simulators.authority.CloneProtection.ActiveAuthenticationKind;
import org.lintas.simulators.authority.CloneProtection.ChipAuthenticationKind;
import org.lintas.simulators.authority.SigningKey.RsaKey;
import org.lintas.simulators.chip.ActiveAuthenticationKey;
import org.lintas.simulators.chip.ChipAuthenticationKey;
import org.lintas.simulators.chip.ChipSecrets;
import org.lintas.simulators.chip.DomainParameters;
import org.lintas.simulators.chip.EllipticCurve;
import org.lintas.simulators.chip.PaceMapping;
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
    record Keys(ChipSecrets secrets, Optional<SubjectPublicKeyInfo> activeAuthentication) {}

    Keys make(AccessProfile access, CloneProtection protection, SeededRandom random) {
        ChipSecrets secrets = ChipSecrets.NONE;
        if (protection.chipAuthentication().isPresent()) {
            ChipAuthenticationKind kind = protection.chipAuthentication().get();
            secrets = secrets.with(
                    ChipAuthenticationKey.of(kind.suite(), kind.parameters(), secret(kind.parameters(), random)));
        }
        Optional<ActiveAuthenticationKeyPair> active =
                protection.activeAuthentication().map(kind -> active(kind, random));
        if (active.isPresent()) {
            secrets = secrets.with(active.get().secret());
        }
        Optional<EllipticCurve> mapping = mappingCurve(access);
        if (mapping.isPresent()) {
            secrets = secrets.with(new ChipSecrets.MappingKey(mapping.get(), secret(mapping.get(), random)));
        }
        return new Keys(secrets, active.map(ActiveAuthenticationKeyPair::open));
    }

    private static Optional<EllipticCurve> mappingCurve(AccessProfile access) {
        return access.pace().stream()
                .filter(protocol -> protocol.mapping() == PaceMapping.CHIP_AUTHENTICATION)
                .map(protocol -> (EllipticCurve) protocol.parameters())
                .findFirst();
    }

    private ActiveAuthenticationKeyPair active(ActiveAuthenticationKind kind, SeededRandom random) {
        return kind.curve()
                .map(curve -> onCurve(curve, kind, random))
                .orElseGet(() -> fromStock(kind, random.nextInt(RSA_STOCK)));
    }

    private static ActiveAuthenticationKeyPair onCurve(
            EllipticCurve curve, ActiveAuthenticationKind kind, SeededRandom random) {
        ActiveAuthenticationKey.Ecdsa key =
                new ActiveAuthenticationKey.Ecdsa(curve, secret(curve, random), kind.hash());
        return new ActiveAuthenticationKeyPair(key, PublicKeys.of(curve, key.secret(), true));
    }

    private ActiveAuthenticationKeyPair fromStock(ActiveAuthenticationKind kind, int number) {
        RsaKey key = stock.computeIfAbsent(
                number,
                fresh -> RsaKey.generate(
                        SigningAlgorithm.RSA_PKCS1, RSA_BITS, SeededRandom.of(seed, "chip RSA key " + fresh)));
        return new ActiveAuthenticationKeyPair(
                new ActiveAuthenticationKey.Rsa(
                        key.secret().getModulus(), key.secret().getExponent(), kind.hash(), kind.trailer()),
                key.publicKey());
    }

    private static BigInteger secret(DomainParameters parameters, SeededRandom random) {
        return parameters.privateKey(random.bytes(parameters.secretBytes()));
    }
}
