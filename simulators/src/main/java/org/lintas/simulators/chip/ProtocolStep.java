package org.lintas.simulators.chip;

/** What one command is to the chip: a step of a protocol, or a way to a file. Where faults can be put. */
public enum ProtocolStep {
    /** SELECT of the master file or the passport application. */
    SELECT_APPLICATION,
    /** SELECT of an elementary file. */
    SELECT_FILE,
    /** READ BINARY with either instruction. */
    READ_BINARY,
    /** BAC: GET CHALLENGE. */
    BASIC_CHALLENGE,
    /** BAC: EXTERNAL AUTHENTICATE. */
    BASIC_AUTHENTICATION,
    /** PACE: MSE:Set AT. */
    PACE_CHOICE,
    /** PACE: the encrypted nonce. */
    PACE_NONCE,
    /** PACE: the data of the mapping. */
    PACE_MAPPING,
    /** PACE: the ephemeral public keys. */
    PACE_AGREEMENT,
    /** PACE: the authentication tokens. */
    PACE_CONFIRMATION,
    /** Chip Authentication: MSE:Set AT. */
    CHIP_AUTHENTICATION_CHOICE,
    /** Chip Authentication: the reader's public key, by MSE:Set KAT or GENERAL AUTHENTICATE. */
    CHIP_AUTHENTICATION_AGREEMENT,
    /** Active Authentication: INTERNAL AUTHENTICATE. */
    ACTIVE_AUTHENTICATION,
    /** Terminal Authentication: MSE:Set DST. */
    TERMINAL_AUTHORITY,
    /** Terminal Authentication: PSO:Verify Certificate. */
    TERMINAL_CERTIFICATE,
    /** Terminal Authentication: MSE:Set AT. */
    TERMINAL_CHOICE,
    /** Terminal Authentication: GET CHALLENGE. */
    TERMINAL_CHALLENGE,
    /** Terminal Authentication: EXTERNAL AUTHENTICATE. */
    TERMINAL_AUTHENTICATION
}
