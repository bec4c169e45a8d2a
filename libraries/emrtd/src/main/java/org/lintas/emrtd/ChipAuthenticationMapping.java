package org.lintas.emrtd;

import java.math.BigInteger;
import java.security.interfaces.ECPublicKey;
import java.util.List;
import org.jmrtd.protocol.PACECAMResult;
import org.jmrtd.protocol.PACEGMWithECDHMappingResult;
import org.lintas.emrtd.lds.MalformedLdsException;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.lds.SecurityInfos;
import org.lintas.emrtd.lds.SecurityInfos.ChipAuthenticationKey;
import org.lintas.emrtd.signatures.Asn1;
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
            timer.ended(CheckResult.NOT_SUPPORTED, "key-not-supported", String.valueOf(unsupported.getMessage()));
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

    private static boolean fits(VerificationKey key, PACECAMResult result) throws UnsupportedKeyException {
        return Asn1.reading(
                () -> {
                    BigInteger number = new BigInteger(1, result.getChipAuthenticationData());
                    ECPublicKey mapped = (ECPublicKey)
                            ((PACEGMWithECDHMappingResult) result.getMappingResult()).getPICCMappingPublicKey();
                    return key.times(number, mapped.getW());
                },
                malformed -> new UnsupportedKeyException("mapping data", malformed));
    }
}
