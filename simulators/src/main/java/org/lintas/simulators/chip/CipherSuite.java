package org.lintas.simulators.chip;

/** Cipher and checksum of secure messaging, as PACE and Chip Authentication name them (Doc 9303-11, 9.2.1 and 9.2.3). */
public enum CipherSuite {
    /** Two-key 3DES in CBC mode with the retail MAC. */
    TRIPLE_DES(1, 16),
    /** AES-128 in CBC mode with CMAC. */
    AES_128(2, 16),
    /** AES-192 in CBC mode with CMAC. */
    AES_192(3, 24),
    /** AES-256 in CBC mode with CMAC. */
    AES_256(4, 32);

    private static final String PACE_ECDH_GENERIC_MAPPING = "0.4.0.127.0.7.2.2.4.2.";
    private static final String CHIP_AUTHENTICATION_ECDH = "0.4.0.127.0.7.2.2.3.2.";

    private final int arc;
    private final int keyBytes;

    CipherSuite(int arc, int keyBytes) {
        this.arc = arc;
        this.keyBytes = keyBytes;
    }

    /** Object identifier of PACE with ECDH generic mapping and this suite (Doc 9303-11, 9.2.1). */
    public String paceObjectIdentifier() {
        return PACE_ECDH_GENERIC_MAPPING + arc;
    }

    /** Object identifier of Chip Authentication with ECDH and this suite (Doc 9303-11, 9.2.3). */
    public String chipAuthenticationObjectIdentifier() {
        return CHIP_AUTHENTICATION_ECDH + arc;
    }

    /** Length of each session key in bytes. */
    int keyBytes() {
        return keyBytes;
    }

    /** Length of the PACE nonce in bytes: the smallest number of whole blocks not shorter than the key (Doc 9303-11, 4.4.3.3). */
    int nonceBytes() {
        return keyBytes <= 16 ? 16 : 32;
    }

    boolean isTripleDes() {
        return this == TRIPLE_DES;
    }
}
