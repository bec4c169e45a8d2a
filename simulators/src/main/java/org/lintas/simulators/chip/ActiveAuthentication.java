package org.lintas.simulators.chip;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.util.BigIntegers;
import org.lintas.simulators.randomness.SeededRandom;

/** Active Authentication, the chip's side (Doc 9303-11, 6.1): a signature over the reader's eight bytes. */
final class ActiveAuthentication {

    private static final int CHALLENGE_BYTES = 8;
    private static final int SHA1_BYTES = 20;

    /** First byte: partial recovery, no padding (ISO/IEC 9796-2:2010, scheme 1). */
    private static final byte HEADER = 0x6A;

    /** Last byte: SHA-1 is meant (ISO/IEC 9796-2:2010, trailer option 1). */
    private static final byte TRAILER = (byte) 0xBC;

    private final ActiveAuthenticationKey key;
    private final SeededRandom random;

    ActiveAuthentication(ActiveAuthenticationKey key, SeededRandom random) {
        this.key = key;
        this.random = random;
    }

    /** INTERNAL AUTHENTICATE. */
    ResponseApdu sign(byte[] challenge) {
        if (challenge.length != CHALLENGE_BYTES) {
            throw new CommandRefusedException(StatusWord.WRONG_LENGTH);
        }
        return ResponseApdu.ok(
                switch (key) {
                    case ActiveAuthenticationKey.Ecdsa ecdsa -> signPlain(ecdsa, challenge);
                    case ActiveAuthenticationKey.Rsa rsa -> signRecoverable(rsa, challenge);
                });
    }

    private static byte[] signPlain(ActiveAuthenticationKey.Ecdsa ecdsa, byte[] challenge) {
        SHA256Digest digest = new SHA256Digest();
        digest.update(challenge, 0, challenge.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        ECDSASigner signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
        signer.init(
                true, new ECPrivateKeyParameters(ecdsa.secret(), ecdsa.curve().domain()));
        ByteArrayOutputStream signature = new ByteArrayOutputStream();
        for (BigInteger part : signer.generateSignature(hash)) {
            signature.writeBytes(BigIntegers.asUnsignedByteArray(ecdsa.curve().fieldBytes(), part));
        }
        return signature.toByteArray();
    }

    private byte[] signRecoverable(ActiveAuthenticationKey.Rsa rsa, byte[] challenge) {
        int length = (rsa.modulus().bitLength() + 7) / 8;
        byte[] own = random.bytes(length - SHA1_BYTES - 2);
        byte[] hash = KeyDerivation.sha1(joined(own, challenge));
        ByteArrayOutputStream message = new ByteArrayOutputStream(length);
        message.write(HEADER);
        message.writeBytes(own);
        message.writeBytes(hash);
        message.write(TRAILER);
        BigInteger signature = new BigInteger(1, message.toByteArray()).modPow(rsa.exponent(), rsa.modulus());
        return BigIntegers.asUnsignedByteArray(length, signature);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(first.length + second.length);
        out.writeBytes(first);
        out.writeBytes(second);
        return out.toByteArray();
    }
}
