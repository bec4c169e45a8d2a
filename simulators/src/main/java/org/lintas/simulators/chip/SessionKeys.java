package org.lintas.simulators.chip;

/**
 * Keys of one secure-messaging session and the counter it starts from.
 *
 * @param counter send sequence counter before the first command: 8 bytes for 3DES, 16 for AES
 */
@SuppressWarnings("ArrayRecordComponent") // Lives for one session and is never compared.
record SessionKeys(CipherSuite suite, byte[] encryption, byte[] checksum, byte[] counter) {

    /** Keys from a shared secret of PACE or Chip Authentication, the counter at zero (Doc 9303-11, 9.8.6.3). */
    static SessionKeys agreed(CipherSuite suite, byte[] secret) {
        return derived(suite, secret, new byte[BlockCiphers.blockBytes(suite)]);
    }

    static SessionKeys derived(CipherSuite suite, byte[] secret, byte[] counter) {
        return new SessionKeys(
                suite,
                KeyDerivation.derive(secret, KeyDerivation.ENCRYPTION, suite),
                KeyDerivation.derive(secret, KeyDerivation.CHECKSUM, suite),
                counter.clone());
    }
}
