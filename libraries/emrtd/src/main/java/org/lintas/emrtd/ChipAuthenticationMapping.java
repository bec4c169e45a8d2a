package org.lintas.emrtd;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.IvParameterSpec;
import org.jmrtd.protocol.PACECAMResult;
import org.jmrtd.protocol.PACEGMWithECDHMappingResult;
import org.lintas.emrtd.lds.MalformedLdsException;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.lds.SecurityInfos;
import org.lintas.emrtd.lds.SecurityInfos.ChipAuthenticationKey;
import org.lintas.emrtd.signatures.SignedObject;
import org.lintas.emrtd.signatures.SignedObjectException;
import org.lintas.emrtd.signatures.UnsupportedKeyException;
import org.lintas.emrtd.signatures.VerificationKey;

/**
 * The check that PACE with Chip Authentication Mapping leaves to the terminal (Doc 9303-11, 8th edition, 4.4.3.5.2):
 * the chip's static key, times the number that it sent, must be the point that it mapped with. Whether the static key is
 * the issuer's is for passive authentication of EF.CardSecurity.
 */
final class ChipAuthenticationMapping {

    /** Bytes of an AES block. */
    private static final int BLOCK_BYTES = 16;

    private final FileReader files;
    private final ReadingProgress progress;

    ChipAuthenticationMapping(FileReader files, ReadingProgress progress) {
        this.files = files;
        this.progress = progress;
    }

    /** Reads EF.CardSecurity within the session and reports the outcome. */
    void check(PACECAMResult result) throws ChipLostException {
        ProtocolTimer timer = progress.begin(ChipProtocol.PACE_CHIP_AUTHENTICATION_MAPPING);
        long since = progress.now();
        try {
            Octets cardSecurity = files.read(ElementaryFile.CARD_SECURITY);
            progress.readCardSecurity(cardSecurity, since);
            if (anyKeyFits(keys(cardSecurity), result)) {
                timer.succeeded("the chip holds the key of EF.CardSecurity", "");
            } else {
                timer.ended(CheckResult.FAILED, "mapping-failed", "the chip does not hold the key of EF.CardSecurity");
            }
        } catch (ChipErrorException unreadable) {
            progress.unavailable(ElementaryFile.CARD_SECURITY, unreadable, since);
            timer.ended(CheckResult.FAILED, "card-security-missing", String.valueOf(unreadable.getMessage()));
        } catch (MalformedLdsException | SignedObjectException malformed) {
            timer.ended(CheckResult.FAILED, "card-security-malformed", String.valueOf(malformed.getMessage()));
        } catch (UnsupportedKeyException unsupported) {
            timer.ended(CheckResult.UNDETERMINED, "key-not-supported", String.valueOf(unsupported.getMessage()));
        } catch (ChipLostException lost) {
            timer.aborted();
            throw lost;
        }
    }

    private static List<ChipAuthenticationKey> keys(Octets cardSecurity)
            throws SignedObjectException, MalformedLdsException {
        SignedObject signed = SignedObject.parse(cardSecurity.toByteArray());
        return SecurityInfos.parse(Octets.of(signed.content())).chipAuthenticationKeys();
    }

    private static boolean anyKeyFits(List<ChipAuthenticationKey> keys, PACECAMResult result)
            throws UnsupportedKeyException {
        for (ChipAuthenticationKey key : keys) {
            if (fits(VerificationKey.parse(key.subjectPublicKeyInfo().toByteArray()), result)) {
                return true;
            }
        }
        return false;
    }

    /** Data that cannot be decrypted is data of a chip that does not hold the key. */
    private static boolean fits(VerificationKey key, PACECAMResult result) throws UnsupportedKeyException {
        if (!(result.getMappingResult() instanceof PACEGMWithECDHMappingResult mapping)
                || !(mapping.getPICCMappingPublicKey() instanceof ECPublicKey mapped)) {
            return false;
        }
        Optional<BigInteger> number = decrypt(result);
        return number.isPresent() && key.times(number.get(), mapped.getW());
    }

    /**
     * The number that the chip sent: AES in CBC mode, its initialisation vector the encryption of a block of ones (4.4.3.5.1).
     * JMRTD takes the block of ones itself, so its own decryption is of no use.
     */
    private static Optional<BigInteger> decrypt(PACECAMResult result) {
        SecretKey key = result.getWrapper().getEncryptionKey();
        byte[] ones = new byte[BLOCK_BYTES];
        Arrays.fill(ones, (byte) -1);
        try {
            Cipher single = Cipher.getInstance("AES/ECB/NoPadding");
            single.init(Cipher.ENCRYPT_MODE, key);
            Cipher chained = Cipher.getInstance("AES/CBC/NoPadding");
            chained.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(single.doFinal(ones)));
            byte[] encrypted = result.getEncryptedChipAuthenticationData();
            return encrypted == null ? Optional.empty() : withoutPadding(chained.doFinal(encrypted));
        } catch (GeneralSecurityException malformed) {
            return Optional.empty();
        }
    }

    /** Padding method 2 of ISO/IEC 9797-1: one bit and zeros. */
    private static Optional<BigInteger> withoutPadding(byte[] padded) {
        int end = padded.length - 1;
        while (end >= 0 && padded[end] == 0) {
            end--;
        }
        boolean padding = end >= 0 && (padded[end] & 0xFF) == 0x80;
        return padding ? Optional.of(new BigInteger(1, Arrays.copyOf(padded, end))) : Optional.empty();
    }
}
