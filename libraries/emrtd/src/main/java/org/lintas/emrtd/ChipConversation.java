package org.lintas.emrtd;

import net.sf.scuba.smartcards.CardServiceException;
import net.sf.scuba.smartcards.CommandAPDU;
import net.sf.scuba.smartcards.ResponseAPDU;
import org.jmrtd.protocol.SecureMessagingWrapper;
import org.jspecify.annotations.Nullable;
import org.lintas.emrtd.ChipErrorException.Kind;

/** Commands to the chip, secured as soon as a protocol has made keys. Tells a refusal from a broken session. */
final class ChipConversation {

    /** SELECT by application identifier A0000002471001 (Doc 9303-10, 8th edition, 4.1), no answer wanted. */
    private static final byte[] APPLICATION = {(byte) 0xA0, 0x00, 0x00, 0x02, 0x47, 0x10, 0x01};

    /** File identifier of the master file (ISO/IEC 7816-4, 7.3.1). */
    private static final byte[] MASTER_FILE = {0x3F, 0x00};

    private static final int SELECT = 0xA4;
    private static final int OK = 0x9000;
    private static final int END_OF_FILE = 0x6282;

    /** Transceive lengths that JMRTD knows, in bytes: of short and of extended APDUs. */
    private static final int SHORT_LENGTH = 256;

    private static final int EXTENDED_LENGTH = 65_536;

    private final ChannelCardService card;
    private @Nullable SecureMessagingWrapper keys;

    ChipConversation(ApduChannel channel) {
        this.card = new ChannelCardService(channel);
        card.open();
    }

    /**
     * A protocol of JMRTD at work.
     *
     * @param <T> what it gives
     */
    @FunctionalInterface
    interface ProtocolRun<T> {
        T run(ChannelCardService card, @Nullable SecureMessagingWrapper keys) throws CardServiceException;
    }

    /** Runs a protocol of JMRTD. The one place that catches {@link RuntimeException}: JMRTD throws many kinds. */
    <T> T run(ProtocolRun<T> protocol) throws ChipErrorException, ChipLostException {
        try {
            return protocol.run(card, keys);
        } catch (CardServiceException refused) {
            throw translated(refused, Math.max(refused.getSW(), 0) & 0xFFFF);
        } catch (RuntimeException refused) {
            throw translated(refused, 0);
        }
    }

    private ChipErrorException translated(Exception cause, int statusWord) throws ChipLostException {
        card.requireChip();
        Kind kind = card.limitReached() ? Kind.LIMIT_REACHED : Kind.REFUSED;
        String step = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        int end = step.indexOf(" (");
        return new ChipErrorException(kind, statusWord, end < 0 ? step : step.substring(0, end));
    }

    /** Sends a command, secured if there are keys; returns the data of an answer that says success. */
    byte[] send(CommandAPDU command) throws ChipErrorException, ChipLostException {
        ResponseAPDU response = transmit(command);
        int statusWord = response.getSW();
        boolean success = statusWord == OK || (statusWord == END_OF_FILE && response.getNr() > 0);
        if (!success) {
            throw new ChipErrorException(Kind.REFUSED, statusWord, "refused");
        }
        return response.getData();
    }

    private ResponseAPDU transmit(CommandAPDU command) throws ChipErrorException, ChipLostException {
        SecureMessagingWrapper current = keys;
        CommandAPDU sent = current == null ? command : current.wrap(command);
        ResponseAPDU response = plain(sent);
        if (current == null) {
            return response;
        }
        if (response.getNr() == 0) {
            throw new ChipErrorException(Kind.SESSION_BROKEN, response.getSW(), "unprotected answer");
        }
        try {
            return current.unwrap(response);
        } catch (RuntimeException invalid) {
            throw new ChipErrorException(Kind.SESSION_BROKEN, 0, "answer not of this session");
        }
    }

    private ResponseAPDU plain(CommandAPDU command) throws ChipErrorException, ChipLostException {
        try {
            return card.transmit(command);
        } catch (CardServiceException failed) {
            card.requireChip();
            Kind kind = card.limitReached() ? Kind.LIMIT_REACHED : Kind.MALFORMED;
            throw new ChipErrorException(kind, 0, "answer unusable");
        }
    }

    /** Selects the passport application, within the session if there is one. */
    void selectApplication() throws ChipErrorException, ChipLostException {
        send(new CommandAPDU(0x00, SELECT, 0x04, 0x0C, APPLICATION));
    }

    /** Selects a file below the present directory. */
    void select(ElementaryFile file) throws ChipErrorException, ChipLostException {
        byte[] identifier = {(byte) (file.identifier() >> 8), (byte) file.identifier()};
        send(new CommandAPDU(0x00, SELECT, 0x02, 0x0C, identifier));
    }

    /** Whether the chip answers a SELECT with a checksum of the present keys; a protected refusal is an answer too. */
    boolean answersUnderKeys() throws ChipLostException {
        try {
            select(ElementaryFile.COMMON_DATA);
            return true;
        } catch (ChipErrorException refused) {
            return refused.kind() == Kind.REFUSED;
        }
    }

    /** Ends the session and goes back to the master file, where PACE begins. Chips that refuse the latter are there. */
    void restart() throws ChipErrorException, ChipLostException {
        keys = null;
        try {
            send(new CommandAPDU(0x00, SELECT, 0x00, 0x0C, MASTER_FILE));
        } catch (ChipErrorException refused) {
            if (refused.kind() == Kind.LIMIT_REACHED) {
                throw refused;
            }
        }
    }

    /** Secures every following command with these keys. */
    void secureWith(SecureMessagingWrapper fresh) {
        keys = fresh;
    }

    /** Transceive length to tell JMRTD, in bytes. */
    int transceiveLength() {
        return extendedLength() ? EXTENDED_LENGTH : SHORT_LENGTH;
    }

    boolean extendedLength() {
        return card.isExtendedAPDULengthSupported();
    }
}
