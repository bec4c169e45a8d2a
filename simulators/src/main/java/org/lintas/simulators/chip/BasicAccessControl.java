package org.lintas.simulators.chip;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.lintas.simulators.randomness.SeededRandom;

/** Basic Access Control, the chip's side (Doc 9303-11, 4.3): a challenge, then mutual authentication with keys from the MRZ. */
final class BasicAccessControl {

    private static final int CHALLENGE_BYTES = 8;
    private static final int KEY_BYTES = 16;
    private static final int CRYPTOGRAM_BYTES = 32;
    private static final byte[] ZERO = new byte[8];

    private final byte[] encryptionKey;
    private final byte[] checksumKey;
    private final FaultPlan faults;
    private final SeededRandom random;
    private Optional<byte[]> challenge = Optional.empty();

    BasicAccessControl(String mrzInformation, FaultPlan faults, SeededRandom random) {
        this.faults = faults;
        byte[] hash = KeyDerivation.sha1(mrzInformation.getBytes(StandardCharsets.US_ASCII));
        byte[] seed = Arrays.copyOf(hash, KEY_BYTES);
        this.encryptionKey = KeyDerivation.derive(seed, KeyDerivation.ENCRYPTION, CipherSuite.TRIPLE_DES);
        this.checksumKey = KeyDerivation.derive(seed, KeyDerivation.CHECKSUM, CipherSuite.TRIPLE_DES);
        this.random = random;
    }

    /** GET CHALLENGE. */
    ResponseApdu challenge() {
        byte[] fresh = random.bytes(CHALLENGE_BYTES);
        challenge = Optional.of(fresh);
        return ResponseApdu.ok(fresh);
    }

    /** EXTERNAL AUTHENTICATE; a challenge serves once. */
    AuthenticationStep authenticate(byte[] data) {
        byte[] own = challenge.orElseThrow(() -> new CommandRefusedException(StatusWord.CONDITIONS_NOT_SATISFIED));
        challenge = Optional.empty();
        if (data.length != CRYPTOGRAM_BYTES + BlockCiphers.CHECKSUM_BYTES) {
            throw new CommandRefusedException(StatusWord.WRONG_LENGTH);
        }
        byte[] cryptogram = Arrays.copyOf(data, CRYPTOGRAM_BYTES);
        byte[] plain = BlockCiphers.decrypt(CipherSuite.TRIPLE_DES, encryptionKey, ZERO, cryptogram);
        byte[] checksum = Arrays.copyOfRange(data, CRYPTOGRAM_BYTES, data.length);
        boolean genuine = Arrays.equals(checksum, checksum(cryptogram))
                && Arrays.equals(own, Arrays.copyOfRange(plain, CHALLENGE_BYTES, 2 * CHALLENGE_BYTES));
        if (!genuine) {
            throw new CommandRefusedException(StatusWord.AUTHENTICATION_FAILED);
        }
        return answer(own, plain);
    }

    private AuthenticationStep answer(byte[] own, byte[] plain) {
        byte[] readers = Arrays.copyOf(plain, CHALLENGE_BYTES);
        byte[] key = random.bytes(KEY_BYTES);
        byte[] cryptogram =
                BlockCiphers.encrypt(CipherSuite.TRIPLE_DES, encryptionKey, ZERO, joined(joined(own, readers), key));
        byte[] counter = joined(Arrays.copyOfRange(own, 4, 8), Arrays.copyOfRange(readers, 4, 8));
        byte[] secret = xor(key, Arrays.copyOfRange(plain, 2 * CHALLENGE_BYTES, CRYPTOGRAM_BYTES));
        return AuthenticationStep.last(
                ResponseApdu.ok(
                        joined(cryptogram, faults.proofSent(ProtocolStep.BASIC_AUTHENTICATION, checksum(cryptogram)))),
                SessionKeys.derived(CipherSuite.TRIPLE_DES, secret, counter));
    }

    private byte[] checksum(byte[] cryptogram) {
        return BlockCiphers.checksum(CipherSuite.TRIPLE_DES, checksumKey, Padding.add(cryptogram, ZERO.length));
    }

    private static byte[] xor(byte[] one, byte[] other) {
        byte[] result = one.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] ^= other[i];
        }
        return result;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(first.length + second.length);
        out.writeBytes(first);
        out.writeBytes(second);
        return out.toByteArray();
    }
}
