package org.lintas.emrtd;

import java.math.BigInteger;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import org.jmrtd.lds.ChipAuthenticationInfo;
import org.jmrtd.protocol.EACCAAPDUSender;
import org.jmrtd.protocol.EACCAProtocol;
import org.jmrtd.protocol.EACCAResult;
import org.lintas.emrtd.lds.SecurityInfos;
import org.lintas.emrtd.lds.SecurityInfos.ChipAuthenticationKey;
import org.lintas.emrtd.signatures.UnsupportedKeyException;
import org.lintas.emrtd.signatures.VerificationKey;

/**
 * Chip Authentication version 1 (Doc 9303-11, 8th edition, 6.2) with the key and protocol that EF.DG14 states. It has
 * succeeded only when the chip has answered under the new keys.
 */
final class ChipAuthentication {

    /** Object identifiers of TR-03110-3 v2.21, A.1.1.1, for chips that state a key and no protocol: 3DES, as then. */
    private static final String PUBLIC_KEY_DH = "0.4.0.127.0.7.2.2.1.1";

    private static final String CA_DH_3DES = "0.4.0.127.0.7.2.2.3.1.1";
    private static final String CA_ECDH_3DES = "0.4.0.127.0.7.2.2.3.2.1";

    private final ChipConversation chip;
    private final ReadingProgress progress;
    private Optional<byte[]> terminalsKey = Optional.empty();

    ChipAuthentication(ChipConversation chip, ReadingProgress progress) {
        this.chip = chip;
        this.progress = progress;
    }

    /**
     * One key to run the protocol with.
     *
     * @param protocol object identifier of key agreement and cipher
     * @param key static key of the chip
     */
    private record Choice(String protocol, ChipAuthenticationKey key) {}

    /** The terminal's ephemeral key, compressed, for Terminal Authentication to sign; empty unless the protocol succeeded. */
    Optional<byte[]> terminalsKey() {
        return terminalsKey;
    }

    /** Runs the protocol; false if EF.DG14 offers none that is supported, so that another may be tried. */
    boolean run(SecurityInfos infos) throws ChipLostException {
        if (infos.chipAuthenticationKeys().isEmpty()) {
            return false;
        }
        ProtocolTimer timer = progress.begin(ChipProtocol.CHIP_AUTHENTICATION);
        Optional<Choice> choice = choose(infos);
        if (choice.isEmpty()) {
            timer.ended(CheckResult.NOT_SUPPORTED, "protocol-not-supported", "no Chip Authentication version 1");
            return false;
        }
        try {
            PublicKey key = VerificationKey.parse(
                            choice.get().key().subjectPublicKeyInfo().toByteArray())
                    .toJavaKey();
            run(choice.get(), key, timer);
            return true;
        } catch (UnsupportedKeyException unsupported) {
            timer.ended(CheckResult.NOT_SUPPORTED, "key-not-supported", String.valueOf(unsupported.getMessage()));
            return false;
        } catch (ChipLostException lost) {
            timer.aborted();
            throw lost;
        }
    }

    private void run(Choice choice, PublicKey key, ProtocolTimer timer) throws ChipLostException {
        String protocol = choice.protocol();
        BigInteger keyId = choice.key().keyId().orElse(null);
        EACCAResult result;
        try {
            result = chip.run((card, keys) -> {
                EACCAAPDUSender sender = new EACCAAPDUSender(card);
                return new EACCAProtocol(sender, keys, chip.transceiveLength(), true)
                        .doCA(keyId, protocol, choice.key().protocol(), key);
            });
            chip.secureWith(result.getWrapper());
        } catch (ChipErrorException refused) {
            timer.ended(CheckResult.FAILED, "chip-authentication-refused", String.valueOf(refused.getMessage()));
            return;
        }
        if (chip.answersUnderKeys()) {
            terminalsKey = Optional.of(result.getKeyHash());
            timer.succeeded("%s, %s".formatted(agreement(protocol), cipher(protocol)), cipher(protocol));
        } else {
            timer.ended(CheckResult.FAILED, "session-keys-differ", "the chip does not hold the private key of EF.DG14");
        }
    }

    private static Optional<Choice> choose(SecurityInfos infos) {
        return infos.chipAuthentication().stream()
                .filter(info -> info.version() == 1)
                .filter(info -> known(info.protocol()))
                .sorted((one, other) -> rank(other.protocol()) - rank(one.protocol()))
                .flatMap(info -> keyFor(info.keyId(), infos.chipAuthenticationKeys()).stream()
                        .map(key -> new Choice(info.protocol(), key)))
                .findFirst()
                .or(() -> unstated(infos));
    }

    private static Optional<ChipAuthenticationKey> keyFor(
            Optional<BigInteger> keyId, List<ChipAuthenticationKey> keys) {
        return keys.stream()
                .filter(key -> keyId.isEmpty() || key.keyId().equals(keyId) || keys.size() == 1)
                .findFirst();
    }

    /** The first chips state a key only; the protocol is then the one of that time. */
    private static Optional<Choice> unstated(SecurityInfos infos) {
        if (!infos.chipAuthentication().isEmpty()) {
            return Optional.empty();
        }
        ChipAuthenticationKey key = infos.chipAuthenticationKeys().getFirst();
        return Optional.of(new Choice(key.protocol().equals(PUBLIC_KEY_DH) ? CA_DH_3DES : CA_ECDH_3DES, key));
    }

    private static boolean known(String protocol) {
        return protocol.matches("0\\.4\\.0\\.127\\.0\\.7\\.2\\.2\\.3\\.[12]\\.[1-4]");
    }

    /** Longer keys first, 3DES last. */
    private static int rank(String protocol) {
        return cipher(protocol).equals("3DES") ? 0 : ChipAuthenticationInfo.toKeyLength(protocol);
    }

    private static String cipher(String protocol) {
        return ChipAuthenticationInfo.toCipherAlgorithm(protocol).startsWith("DESede")
                ? "3DES"
                : "AES-%d".formatted(ChipAuthenticationInfo.toKeyLength(protocol));
    }

    private static String agreement(String protocol) {
        return ChipAuthenticationInfo.toKeyAgreementAlgorithm(protocol);
    }
}
