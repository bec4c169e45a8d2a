package org.lintas.simulators.authority;

import java.util.Optional;
import org.lintas.simulators.chip.ActiveAuthenticationKey.Trailer;
import org.lintas.simulators.chip.CipherSuite;
import org.lintas.simulators.chip.DomainParameters;
import org.lintas.simulators.chip.EllipticCurve;
import org.lintas.simulators.chip.HashFunction;

/**
 * How a State's passports prove that they are no copies.
 *
 * @param chipAuthentication kind of Chip Authentication; empty when the chips do not speak it
 * @param activeAuthentication kind of Active Authentication; empty when the chips do not speak it
 */
public record CloneProtection(
        Optional<ChipAuthenticationKind> chipAuthentication, Optional<ActiveAuthenticationKind> activeAuthentication) {

    /** None: such a chip can be copied. */
    public static final CloneProtection NONE = new CloneProtection(Optional.empty(), Optional.empty());

    /** Chip Authentication on brainpoolP256r1 with AES-128: the usual one today. */
    public static final CloneProtection USUAL = chip(CipherSuite.AES_128, EllipticCurve.BRAINPOOL_P256R1);

    /**
     * Chip Authentication version 1.
     *
     * @param suite secure messaging that it starts
     * @param parameters domain parameters of the chip's key
     */
    public record ChipAuthenticationKind(CipherSuite suite, DomainParameters parameters) {}

    /** Active Authentication. */
    @SuppressWarnings("ImmutableEnumChecker") // An optional of an enum does not change.
    public enum ActiveAuthenticationKind {
        /** ECDSA on NIST P-256 with SHA-256. */
        ECDSA_P256(EllipticCurve.P256, HashFunction.SHA_256),
        /** ECDSA on brainpoolP256r1 with SHA-256. */
        ECDSA_BRAINPOOL_P256R1(EllipticCurve.BRAINPOOL_P256R1, HashFunction.SHA_256),
        /** ECDSA on NIST P-224 with SHA-224. */
        ECDSA_P224(EllipticCurve.P224, HashFunction.SHA_224),
        /** ECDSA on NIST P-384 with SHA-384. */
        ECDSA_P384(EllipticCurve.P384, HashFunction.SHA_384),
        /** ECDSA on brainpoolP512r1 with SHA-512. */
        ECDSA_BRAINPOOL_P512R1(EllipticCurve.BRAINPOOL_P512R1, HashFunction.SHA_512),
        /** RSA with 1,536 bits and message recovery, SHA-1, trailer 0xBC. */
        RSA(HashFunction.SHA_1, Trailer.IMPLICIT),
        /** The same, SHA-1 named in the trailer. */
        RSA_SHA_1_NAMED(HashFunction.SHA_1, Trailer.EXPLICIT),
        /** The same, SHA-224 named in the trailer. */
        RSA_SHA_224(HashFunction.SHA_224, Trailer.EXPLICIT),
        /** The same, SHA-256 named in the trailer. */
        RSA_SHA_256(HashFunction.SHA_256, Trailer.EXPLICIT),
        /** The same, SHA-384 named in the trailer. */
        RSA_SHA_384(HashFunction.SHA_384, Trailer.EXPLICIT),
        /** The same, SHA-512 named in the trailer. */
        RSA_SHA_512(HashFunction.SHA_512, Trailer.EXPLICIT);

        private final Optional<EllipticCurve> curve;
        private final HashFunction hash;
        private final Trailer trailer;

        ActiveAuthenticationKind(EllipticCurve curve, HashFunction hash) {
            this(Optional.of(curve), hash, Trailer.IMPLICIT);
        }

        ActiveAuthenticationKind(HashFunction hash, Trailer trailer) {
            this(Optional.empty(), hash, trailer);
        }

        ActiveAuthenticationKind(Optional<EllipticCurve> curve, HashFunction hash, Trailer trailer) {
            this.curve = curve;
            this.hash = hash;
            this.trailer = trailer;
        }

        /** The curve of the key; empty for RSA. */
        public Optional<EllipticCurve> curve() {
            return curve;
        }

        /** The hash that is signed. */
        public HashFunction hash() {
            return hash;
        }

        /** How a signature of RSA ends. */
        Trailer trailer() {
            return trailer;
        }
    }

    /** Chip Authentication alone. */
    public static CloneProtection chip(CipherSuite suite, DomainParameters parameters) {
        return new CloneProtection(Optional.of(new ChipAuthenticationKind(suite, parameters)), Optional.empty());
    }

    /** Active Authentication alone. */
    public static CloneProtection active(ActiveAuthenticationKind kind) {
        return new CloneProtection(Optional.empty(), Optional.of(kind));
    }

    /** This Chip Authentication and Active Authentication too. */
    public CloneProtection and(ActiveAuthenticationKind kind) {
        return new CloneProtection(chipAuthentication, Optional.of(kind));
    }
}
