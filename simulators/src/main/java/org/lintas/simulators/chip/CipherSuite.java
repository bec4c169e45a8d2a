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

    private final int arc;
    private final int keyBytes;

    CipherSuite(int arc, int keyBytes) {
        this.arc = arc;
        this.keyBytes = keyBytes;
    }

    /** Last arc of the object identifiers of protocols that start this suite (Doc 9303-11, 9.2.1 and 9.2.3). */
    int arc() {
        return arc;
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
