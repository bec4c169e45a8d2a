package org.lintas.simulators.chip;

/** How PACE makes a fresh generator from the nonce (Doc 9303-11, 4.4.3.3). */
public enum PaceMapping {
    /** Generic mapping: by an anonymous key agreement. */
    GENERIC,
    /** Integrated mapping: by a map from numbers into the group. */
    INTEGRATED,
    /** Chip Authentication mapping: generic, and the chip shows that it knows a static key; curves and AES only. */
    CHIP_AUTHENTICATION
}
