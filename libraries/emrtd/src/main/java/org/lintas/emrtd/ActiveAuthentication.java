package org.lintas.emrtd;

import java.security.SecureRandom;
import java.util.Optional;
import net.sf.scuba.smartcards.CommandAPDU;
import org.lintas.emrtd.lds.ActiveAuthenticationKey;
import org.lintas.emrtd.lds.MalformedLdsException;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.signatures.ChallengeSignature;
import org.lintas.emrtd.signatures.UnsupportedKeyException;
import org.lintas.emrtd.signatures.VerificationKey;

/** Active Authentication (Doc 9303-11, 8th edition, 6.1): the chip signs random bytes with the key of EF.DG15. */
final class ActiveAuthentication {

    /** Bytes of RND.IFD (6.1.2). */
    static final int CHALLENGE_BYTES = 8;

    private static final int INTERNAL_AUTHENTICATE = 0x88;

    /** Longest signature in bits that fits a secured answer of short length: 231 bytes. */
    private static final int SHORT_SIGNATURE_BITS_MAX = 231 * 8;

    private static final int SHORT_LENGTH = 256;
    private static final int EXTENDED_LENGTH = 65_536;

    private final ChipConversation chip;
    private final ReadingProgress progress;
    private final SecureRandom random;

    ActiveAuthentication(ChipConversation chip, ReadingProgress progress, SecureRandom random) {
        this.chip = chip;
        this.progress = progress;
        this.random = random;
    }

    /** Runs the protocol with the key of EF.DG15 and the algorithm that EF.DG14 states, if it does. */
    void run(Octets dataGroup15, Optional<String> algorithm) throws ChipLostException {
        ProtocolTimer timer = progress.begin(ChipProtocol.ACTIVE_AUTHENTICATION);
        try {
            ActiveAuthenticationKey file = ActiveAuthenticationKey.parse(dataGroup15);
            VerificationKey key =
                    VerificationKey.parse(file.subjectPublicKeyInfo().toByteArray());
            ActiveAuthenticationProof proof = exchange(key);
            progress.exchanged(proof);
            verify(proof, key, algorithm, timer);
        } catch (MalformedLdsException malformed) {
            timer.ended(CheckResult.FAILED, "data-group-15-malformed", String.valueOf(malformed.getMessage()));
        } catch (UnsupportedKeyException unsupported) {
            timer.ended(CheckResult.NOT_SUPPORTED, "key-not-supported", String.valueOf(unsupported.getMessage()));
        } catch (ChipErrorException refused) {
            timer.ended(CheckResult.FAILED, "active-authentication-refused", String.valueOf(refused.getMessage()));
        } catch (ChipLostException lost) {
            timer.aborted();
            throw lost;
        }
    }

    private ActiveAuthenticationProof exchange(VerificationKey key) throws ChipErrorException, ChipLostException {
        byte[] challenge = new byte[CHALLENGE_BYTES];
        random.nextBytes(challenge);
        boolean extended = key.kind() == VerificationKey.Kind.RSA
                && key.bits() > SHORT_SIGNATURE_BITS_MAX
                && chip.extendedLength();
        int expected = extended ? EXTENDED_LENGTH : SHORT_LENGTH;
        byte[] response = chip.send(new CommandAPDU(0x00, INTERNAL_AUTHENTICATE, 0x00, 0x00, challenge, expected));
        return new ActiveAuthenticationProof(Octets.of(challenge), Octets.of(response));
    }

    private static void verify(
            ActiveAuthenticationProof proof, VerificationKey key, Optional<String> algorithm, ProtocolTimer timer)
            throws UnsupportedKeyException {
        Optional<String> verified = ChallengeSignature.verify(
                key,
                algorithm,
                proof.challenge().toByteArray(),
                proof.response().toByteArray());
        if (verified.isPresent()) {
            timer.succeeded("the chip holds the private key of EF.DG15", verified.get());
        } else {
            timer.ended(CheckResult.FAILED, "signature-wrong", "the chip does not hold the private key of EF.DG15");
        }
    }
}
