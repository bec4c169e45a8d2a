package org.lintas.simulators.authority;

import org.lintas.simulators.chip.EllipticCurve;
import org.lintas.simulators.chip.HashFunction;
import org.lintas.simulators.chip.TerminalKey.RsaPadding;

/** Kinds of keys in the certificates of terminals (BSI TR-03110-3 v2.21, A.6.3). */
public sealed interface TerminalKeyKind {

    /** The usual one today: brainpoolP256r1 with SHA-256. */
    TerminalKeyKind USUAL = new Ecdsa(EllipticCurve.BRAINPOOL_P256R1, HashFunction.SHA_256);

    /**
     * ECDSA.
     *
     * @param curve domain parameters
     * @param hash that is signed
     */
    record Ecdsa(EllipticCurve curve, HashFunction hash) implements TerminalKeyKind {}

    /**
     * RSA.
     *
     * @param bits length of the modulus, a multiple of 16
     * @param hash that is signed
     * @param padding of the hash
     */
    record Rsa(int bits, HashFunction hash, RsaPadding padding) implements TerminalKeyKind {}
}
