package org.lintas.simulators.chip;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;

/**
 * Chip Authentication version 1, the chip's side (Doc 9303-11, 6.2): key agreement with the chip's own key, after which secure
 * messaging starts anew. A chip without the right key answers, but the reader's next command will not be understood.
 */
final class ChipAuthentication {

    private static final int DYNAMIC_DATA = 0x7C;

    private final ChipAuthenticationKey key;
    private final KeyAgreement agreement;
    private boolean chosen;
    private Optional<byte[]> readersKey = Optional.empty();

    ChipAuthentication(ChipAuthenticationKey key) {
        this.key = key;
        this.agreement = KeyAgreement.in(key.parameters());
    }

    /** The reader's ephemeral key, compressed, which Terminal Authentication signs; empty before. */
    Optional<byte[]> readersKey() {
        return readersKey;
    }

    /** The session is over, and with it what was agreed. */
    void forget() {
        chosen = false;
        readersKey = Optional.empty();
    }

    /** MSE:Set KAT: the reader's key in one command; only with 3DES. */
    AuthenticationStep setKeyAgreementTemplate(byte[] data) {
        if (!key.suite().isTripleDes()) {
            throw new CommandRefusedException(StatusWord.WRONG_P1_P2);
        }
        List<DataObject> objects = DataObject.parse(data);
        needReference(objects);
        return agree(need(DataObject.find(objects, 0x91)), ResponseApdu.ok());
    }

    /** MSE:Set AT: the protocol, to be followed by GENERAL AUTHENTICATE. */
    ResponseApdu choose(byte[] data) {
        List<DataObject> objects = DataObject.parse(data);
        chosen = false;
        byte[] own = ObjectIdentifiers.contents(new ASN1ObjectIdentifier(key.objectIdentifier()));
        if (!Arrays.equals(own, need(DataObject.find(objects, 0x80)))) {
            throw new CommandRefusedException(StatusWord.WRONG_DATA);
        }
        needReference(objects);
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

    private AuthenticationStep agree(byte[] readers, ResponseApdu response) {
        byte[] shared = agreement.agree(key.secret(), readers);
        readersKey = Optional.of(agreement.compressed(readers));
        return AuthenticationStep.last(response, SessionKeys.agreed(key.suite(), shared));
    }

    /** A reader names the key if it has a name, and only then: one that names another means another. */
    private void needReference(List<DataObject> objects) {
        Optional<Integer> named = DataObject.find(objects, 0x84).map(value -> value.length == 1 ? value[0] & 0xFF : -1);
        if (!named.equals(key.reference())) {
            throw new CommandRefusedException(StatusWord.REFERENCED_DATA_NOT_FOUND);
        }
    }

    private static byte[] need(Optional<byte[]> value) {
        return value.orElseThrow(() -> new CommandRefusedException(StatusWord.WRONG_DATA));
    }
}
