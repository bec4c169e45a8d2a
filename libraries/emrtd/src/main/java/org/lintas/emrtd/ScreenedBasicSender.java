package org.lintas.emrtd;

import java.util.Arrays;
import javax.crypto.SecretKey;
import net.sf.scuba.smartcards.CardServiceException;
import org.bouncycastle.crypto.engines.DESEngine;
import org.bouncycastle.crypto.macs.ISO9797Alg3Mac;
import org.bouncycastle.crypto.paddings.ISO7816d4Padding;
import org.bouncycastle.crypto.params.KeyParameter;
import org.jmrtd.protocol.BACAPDUSender;

/**
 * Checks the chip's half of BAC, which JMRTD only decrypts: its checksum, and that it answers to the challenges of this attempt
 * (Doc 9303-11, 8th edition, 4.3.1, step 3).
 */
final class ScreenedBasicSender extends BACAPDUSender {

    private static final int CHALLENGE_BYTES = 8;
    private static final int CRYPTOGRAM_BYTES = 32;
    private static final int CHECKSUM_BYTES = 8;

    private final ChannelCardService card;

    ScreenedBasicSender(ChannelCardService card) {
        super(card);
        this.card = card;
    }

    @Override
    public synchronized byte[] sendMutualAuth(
            byte[] ownChallenge, byte[] chipsChallenge, byte[] ownKey, SecretKey encryption, SecretKey checksum)
            throws CardServiceException {
        byte[] plain = super.sendMutualAuth(ownChallenge, chipsChallenge, ownKey, encryption, checksum);
        boolean answers = startsWith(plain, 0, chipsChallenge) && startsWith(plain, CHALLENGE_BYTES, ownChallenge);
        byte[] sent = card.lastData();
        if (!answers || !startsWith(sent, CRYPTOGRAM_BYTES, checksum(checksum, sent))) {
            throw new CardServiceException("the chip's cryptogram is wrong");
        }
        return plain;
    }

    private static byte[] checksum(SecretKey key, byte[] sent) {
        ISO9797Alg3Mac mac = new ISO9797Alg3Mac(new DESEngine(), new ISO7816d4Padding());
        mac.init(new KeyParameter(key.getEncoded()));
        mac.update(sent, 0, CRYPTOGRAM_BYTES);
        byte[] result = new byte[CHECKSUM_BYTES];
        mac.doFinal(result, 0);
        return result;
    }

    private static boolean startsWith(byte[] bytes, int at, byte[] part) {
        return bytes.length >= at + part.length && Arrays.equals(bytes, at, at + part.length, part, 0, part.length);
    }
}
