package org.lintas.emrtd;

/** Protocols between terminal and chip (Doc 9303-11, 8th edition). */
public enum ChipProtocol {
    /** Password Authenticated Connection Establishment, generic or integrated mapping (4.4). */
    PACE,
    /** PACE with Chip Authentication Mapping: opens the chip and shows that it is no copy (4.4.3.3.3). */
    PACE_CHIP_AUTHENTICATION_MAPPING,
    /** Basic Access Control (4.3). */
    BASIC_ACCESS_CONTROL,
    /** Chip Authentication version 1 (6.2). */
    CHIP_AUTHENTICATION,
    /** Active Authentication (6.1). */
    ACTIVE_AUTHENTICATION,
    /** Terminal Authentication (7.1): opens fingerprints and irises. */
    TERMINAL_AUTHENTICATION
}
