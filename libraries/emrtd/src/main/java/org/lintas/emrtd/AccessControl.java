package org.lintas.emrtd;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.jmrtd.AccessKeySpec;
import org.jmrtd.BACKey;
import org.jmrtd.PACEKeySpec;
import org.jmrtd.protocol.BACProtocol;
import org.jmrtd.protocol.EACTAProtocol;
import org.jmrtd.protocol.PACECAMResult;
import org.jmrtd.protocol.PACEResult;
import org.lintas.emrtd.AccessKey.CardAccessNumber;
import org.lintas.emrtd.AccessKey.MrzInformation;
import org.lintas.emrtd.PaceOffers.PaceOffer;
import org.lintas.emrtd.lds.MalformedLdsException;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.lds.SecurityInfos;
import org.lintas.emrtd.lds.SecurityInfos.PaceInfo;

/** Opens the chip by PACE or BAC as the policy says, and again when a session broke. */
final class AccessControl {

    /** Characters of a document number in the zone, at least (Doc 9303-4, 8th edition, 4.2). */
    private static final int DOCUMENT_NUMBER_LENGTH = 9;

    private final ChipConversation chip;
    private final FileReader files;
    private final AccessKey key;
    private final AccessPolicy policy;
    private final ReadingProgress progress;
    private final SecureRandom random;
    private Optional<PaceOffer> opened = Optional.empty();
    private byte[] identity = {};

    AccessControl(ChipConversation chip, FileReader files, Way way, ReadingProgress progress, SecureRandom random) {
        this.chip = chip;
        this.files = files;
        this.key = way.key();
        this.policy = way.policy();
        this.progress = progress;
        this.random = random;
    }

    /** How to get in: with what, and by which protocol. */
    record Way(AccessKey key, AccessPolicy policy) {}

    /** The chip's name for Terminal Authentication: its compressed ephemeral key, or after BAC the document number. */
    byte[] identity() {
        return identity.clone();
    }

    /** Opens the chip and selects the application; false if the policy and the chip do not come together. */
    boolean open() throws ChipLostException {
        if (policy == AccessPolicy.BAC_ONLY) {
            return openByBac();
        }
        List<PaceInfo> offers = readOffers();
        Optional<PaceOffer> offer = PaceOffers.best(offers, chip.extendedLength());
        if (offer.isPresent()) {
            return openByPace(offer.get()) || (policy == AccessPolicy.PACE_THEN_BAC && downgrade());
        }
        String why = offers.isEmpty() ? "the chip offers no PACE" : "the chip offers no PACE that is supported here";
        progress.found(offers.isEmpty() ? "pace-not-offered" : "pace-not-supported", why);
        if (policy == AccessPolicy.PACE_REQUIRED) {
            progress.begin(ChipProtocol.PACE).ended(CheckResult.NOT_SUPPORTED, "pace-required", why);
            return false;
        }
        return openByBac();
    }

    /** Opens the chip once more the way it was opened before; false if that fails. */
    boolean reopen() throws ChipLostException {
        progress.found("session-reopened", "the secured session broke and was opened again");
        try {
            chip.restart();
            if (opened.isPresent()) {
                runPace(opened.get());
                chip.selectApplication();
            } else {
                chip.selectApplication();
                runBac();
            }
            return true;
        } catch (ChipErrorException refused) {
            progress.found("session-lost", "the secured session broke and could not be opened again");
            return false;
        }
    }

    private List<PaceInfo> readOffers() throws ChipLostException {
        long since = progress.now();
        try {
            Octets cardAccess = files.read(ElementaryFile.CARD_ACCESS);
            progress.readCardAccess(cardAccess, since);
            return SecurityInfos.parse(cardAccess).pace();
        } catch (ChipErrorException absent) {
            progress.unavailable(ElementaryFile.CARD_ACCESS, absent, since);
        } catch (MalformedLdsException malformed) {
            progress.found("card-access-malformed", String.valueOf(malformed.getMessage()));
        }
        return List.of();
    }

    private boolean openByPace(PaceOffer offer) throws ChipLostException {
        ProtocolTimer timer = progress.begin(ChipProtocol.PACE);
        String failure = "pace-failed";
        try {
            PACEResult result = runPace(offer);
            opened = Optional.of(offer);
            timer.succeeded(offer.describe(), offer.cipher());
            if (result instanceof PACECAMResult mapping) {
                new ChipAuthenticationMapping(files, progress).check(mapping);
            }
            failure = "application-refused";
            chip.selectApplication();
            return true;
        } catch (ChipErrorException refused) {
            timer.ended(CheckResult.FAILED, failure, "%s: %s".formatted(offer.describe(), refused.getMessage()));
            return false;
        } catch (ChipLostException lost) {
            timer.aborted();
            throw lost;
        }
    }

    private PACEResult runPace(PaceOffer offer) throws ChipErrorException, ChipLostException {
        int length = chip.transceiveLength();
        AccessKeySpec spec = paceKey();
        PACEResult result = chip.run((card, keys) -> {
            ScreenedPaceSender sender = new ScreenedPaceSender(card, offer.parameters());
            return new Pace(sender, length, offer, random)
                    .doPACE(spec, offer.protocol(), offer.parameters(), offer.parameterId());
        });
        chip.secureWith(result.getWrapper());
        identity = compressed(result.getPICCPublicKey());
        return result;
    }

    private boolean downgrade() throws ChipLostException {
        progress.found("downgraded-to-bac", "PACE failed and the access policy allows BAC for this issuer");
        try {
            chip.restart();
        } catch (ChipErrorException limit) {
            progress.found("session-lost", String.valueOf(limit.getMessage()));
            return false;
        }
        return openByBac();
    }

    private boolean openByBac() throws ChipLostException {
        ProtocolTimer timer = progress.begin(ChipProtocol.BASIC_ACCESS_CONTROL);
        if (key instanceof CardAccessNumber) {
            timer.ended(CheckResult.NOT_SUPPORTED, "bac-needs-mrz", "a card access number opens PACE only");
            return false;
        }
        try {
            chip.selectApplication();
            runBac();
            timer.succeeded("BAC", "3DES");
            return true;
        } catch (ChipErrorException refused) {
            timer.ended(CheckResult.FAILED, "bac-failed", String.valueOf(refused.getMessage()));
            return false;
        } catch (ChipLostException lost) {
            timer.aborted();
            throw lost;
        }
    }

    private void runBac() throws ChipErrorException, ChipLostException {
        int length = chip.transceiveLength();
        chip.secureWith(chip.run((card, keys) -> {
            ScreenedBasicSender sender = new ScreenedBasicSender(card);
            return new BACProtocol(sender, length, true).doBAC(mrzKey()).getWrapper();
        }));
        identity = documentNumber();
    }

    private static byte[] compressed(PublicKey key) {
        try {
            return EACTAProtocol.deriveIdentifier(key);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this JDK lacks SHA-1", missing);
        }
    }

    /** The document number with its fillers and its check digit (BSI TR-03110-3 v2.21, B.3.4 with 2.5.1). */
    private byte[] documentNumber() {
        return switch (key) {
            case MrzInformation mrz -> {
                String number = mrz.documentNumber();
                String filled = number + "<".repeat(Math.max(0, DOCUMENT_NUMBER_LENGTH - number.length()));
                yield EACTAProtocol.deriveIdentifier(filled);
            }
            case CardAccessNumber can -> throw new IllegalStateException("a card access number opens PACE only");
        };
    }

    private BACKey mrzKey() {
        return switch (key) {
            case MrzInformation mrz -> new BACKey(mrz.documentNumber(), mrz.dateOfBirth(), mrz.dateOfExpiry());
            case CardAccessNumber can -> throw new IllegalStateException("a card access number opens PACE only");
        };
    }

    private AccessKeySpec paceKey() {
        return switch (key) {
            case CardAccessNumber can -> PACEKeySpec.createCANKey(can.digits());
            case MrzInformation mrz -> {
                try {
                    yield PACEKeySpec.createMRZKey(mrzKey());
                } catch (GeneralSecurityException missing) {
                    throw new IllegalStateException("this JDK lacks SHA-1", missing);
                }
            }
        };
    }
}
