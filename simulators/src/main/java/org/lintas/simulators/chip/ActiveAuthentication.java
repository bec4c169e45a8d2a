package org.lintas.simulators.chip;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.util.BigIntegers;
import org.lintas.simulators.chip.ActiveAuthenticationKey.Trailer;
import org.lintas.simulators.randomness.SeededRandom;

/** Active Authentication, the chip's side (Doc 9303-11, 6.1): a signature over the reader's eight bytes. */
final class ActiveAuthentication {

    private static final int CHALLENGE_BYTES = 8;

    /** First byte: partial recovery, no padding (ISO/IEC 9796-2:2010, scheme 1). */
    private static final byte HEADER = 0x6A;

    /** Last byte: the hash is not named (ISO/IEC 9796-2:2010, trailer option 1). */
    private static final int IMPLICIT = 0xBC;

    /** Last byte: the byte before names the hash (ISO/IEC 9796-2:2010, trailer option 2). */
    private static final int EXPLICIT = 0xCC;

    private final ActiveAuthenticationKey key;
    private final SeededRandom random;

    ActiveAuthentication(ActiveAuthenticationKey key, SeededRandom random) {
        this.key = key;
        this.random = random;
    }

    /** INTERNAL AUTHENTICATE. */
    byte[] sign(byte[] challenge) {
        if (challenge.length != CHALLENGE_BYTES) {
            throw new CommandRefusedException(StatusWord.WRONG_LENGTH);
        }
        return switch (key) {
            case ActiveAuthenticationKey.Ecdsa ecdsa -> signPlain(ecdsa, challenge);
            case ActiveAuthenticationKey.Rsa rsa -> signRecoverable(rsa, challenge);
        };
    }

    private static byte[] signPlain(ActiveAuthenticationKey.Ecdsa ecdsa, byte[] challenge) {
        HashFunction hash = ecdsa.hash();
        ECDSASigner signer = new ECDSASigner(new HMacDSAKCalculator(hash.digest()));
        signer.init(
                true, new ECPrivateKeyParameters(ecdsa.secret(), ecdsa.curve().domain()));
        ByteArrayOutputStream signature = new ByteArrayOutputStream();
        for (BigInteger part : signer.generateSignature(hash.hash(challenge))) {
            signature.writeBytes(BigIntegers.asUnsignedByteArray(ecdsa.curve().fieldBytes(), part));
        }
        return signature.toByteArray();
    }

    private byte[] signRecoverable(ActiveAuthenticationKey.Rsa rsa, byte[] challenge) {
        int length = (rsa.modulus().bitLength() + 7) / 8;
        HashFunction function = rsa.hash();
        boolean named = rsa.trailer() == Trailer.EXPLICIT;
        byte[] own = random.bytes(length - function.digest().getDigestSize() - (named ? 3 : 2));
        ByteArrayOutputStream message = new ByteArrayOutputStream(length);
        message.write(HEADER);
        message.writeBytes(own);
        message.writeBytes(function.hash(own, challenge));
        if (named) {
            message.write(function.identifier());
        }
        message.write(named ? EXPLICIT : IMPLICIT);
        BigInteger signature = new BigInteger(1, message.toByteArray()).modPow(rsa.exponent(), rsa.modulus());
        return BigIntegers.asUnsignedByteArray(length, signature);
    }
}
