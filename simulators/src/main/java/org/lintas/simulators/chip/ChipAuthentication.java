package org.lintas.simulators.chip;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;

/**
 * Chip Authentication version 1 with ECDH, the chip's side (Doc 9303-11, 6.2): key agreement with the chip's own key, after which
 * secure messaging starts anew. A chip without the right key answers, but the reader's next command will not be understood.
 */
final class ChipAuthentication {

    private static final int DYNAMIC_DATA = 0x7C;

    private final ChipAuthenticationKey key;
    private boolean chosen;

    ChipAuthentication(ChipAuthenticationKey key) {
        this.key = key;
    }

    /** MSE:Set KAT: the reader's key in one command; only with 3DES. */
    AuthenticationStep setKeyAgreementTemplate(byte[] data) {
        if (!key.suite().isTripleDes()) {
            throw new CommandRefusedException(StatusWord.WRONG_P1_P2);
        }
        List<DataObject> objects = DataObject.parse(data);
        refuseKeyReference(objects);
        return agree(need(DataObject.find(objects, 0x91)), ResponseApdu.ok());
    }

    /** MSE:Set AT: the protocol, to be followed by GENERAL AUTHENTICATE. */
    ResponseApdu choose(byte[] data) {
        List<DataObject> objects = DataObject.parse(data);
        chosen = false;
        byte[] own =
                ObjectIdentifiers.contents(new ASN1ObjectIdentifier(key.suite().chipAuthenticationObjectIdentifier()));
        if (!Arrays.equals(own, need(DataObject.find(objects, 0x80)))) {
            throw new CommandRefusedException(StatusWord.WRONG_DATA);
        }
        refuseKeyReference(objects);
        chosen = true;
        return ResponseApdu.ok();
    }

    /** GENERAL AUTHENTICATE with the reader's key. */
    AuthenticationStep authenticate(byte[] data) {
        if (!chosen) {
            throw new CommandRefusedException(StatusWord.CONDITIONS_NOT_SATISFIED);
        }
        chosen = false;
        List<DataObject> objects = DataObject.parse(need(DataObject.find(DataObject.parse(data), DYNAMIC_DATA)));
        return agree(
                need(DataObject.find(objects, 0x80)), ResponseApdu.ok(DataObject.encode(DYNAMIC_DATA, new byte[0])));
    }

    private AuthenticationStep agree(byte[] readersPoint, ResponseApdu response) {
        byte[] shared = key.curve().agree(key.secret(), key.curve().point(readersPoint));
        return AuthenticationStep.last(response, SessionKeys.agreed(key.suite(), shared));
    }

    /** The chip has one key without a name: a reader that names one means another. */
    private static void refuseKeyReference(List<DataObject> objects) {
        if (DataObject.find(objects, 0x84).isPresent()) {
            throw new CommandRefusedException(StatusWord.REFERENCED_DATA_NOT_FOUND);
        }
    }

    private static byte[] need(Optional<byte[]> value) {
        return value.orElseThrow(() -> new CommandRefusedException(StatusWord.WRONG_DATA));
    }
}
