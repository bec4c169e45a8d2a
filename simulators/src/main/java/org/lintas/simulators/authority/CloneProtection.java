package org.lintas.simulators.authority;

import java.util.Optional;
import org.lintas.simulators.chip.CipherSuite;
import org.lintas.simulators.chip.EllipticCurve;

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
     * Chip Authentication version 1 with ECDH.
     *
     * @param suite secure messaging that it starts
     * @param curve domain parameters of the chip's key
     */
    public record ChipAuthenticationKind(CipherSuite suite, EllipticCurve curve) {}

    /** Active Authentication. */
    public enum ActiveAuthenticationKind {
        /** ECDSA on NIST P-256 with SHA-256. */
        ECDSA_P256,
        /** ECDSA on brainpoolP256r1 with SHA-256. */
        ECDSA_BRAINPOOL_P256R1,
        /** RSA with 1,536 bits and message recovery. */
        RSA
    }

    /** Chip Authentication alone. */
    public static CloneProtection chip(CipherSuite suite, EllipticCurve curve) {
        return new CloneProtection(Optional.of(new ChipAuthenticationKind(suite, curve)), Optional.empty());
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
