package org.lintas.simulators.states;

import java.util.Optional;
import org.lintas.simulators.chip.EllipticCurve;

/** The signature algorithms that the simulated States sign certificates, revocation lists and security objects with. */
public enum SigningAlgorithm {
    /** RSASSA-PKCS1-v1_5 with SHA-256. */
    RSA_PKCS1(Optional.empty()),
    /** RSASSA-PSS with SHA-256, MGF1 with SHA-256, salt of 32 bytes. */
    RSA_PSS(Optional.empty()),
    /** ECDSA on NIST P-256 with SHA-256. */
    ECDSA_P256(Optional.of(EllipticCurve.P256)),
    /** ECDSA on NIST P-384 with SHA-384. */
    ECDSA_P384(Optional.of(EllipticCurve.P384)),
    /** ECDSA on brainpoolP256r1 with SHA-256. */
    ECDSA_BRAINPOOL_P256R1(Optional.of(EllipticCurve.BRAINPOOL_P256R1)),
    /** ECDSA on brainpoolP384r1 with SHA-384. */
    ECDSA_BRAINPOOL_P384R1(Optional.of(EllipticCurve.BRAINPOOL_P384R1));

    private final Optional<EllipticCurve> curve;

    SigningAlgorithm(Optional<EllipticCurve> curve) {
        this.curve = curve;
    }

    /** The curve; empty for RSA. */
    public Optional<EllipticCurve> curve() {
        return curve;
    }

    /** Whether signatures and data groups are hashed with SHA-384; SHA-256 else. */
    public boolean longHash() {
        return this == ECDSA_P384 || this == ECDSA_BRAINPOOL_P384R1;
    }
}
