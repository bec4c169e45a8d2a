package org.lintas.simulators.chip;

/**
 * One kind of PACE that a chip offers: ECDH with generic mapping (Doc 9303-11, 4.4).
 *
 * @param suite secure messaging that it starts
 * @param curve standardized domain parameters
 */
public record PaceProtocol(CipherSuite suite, EllipticCurve curve) {}
