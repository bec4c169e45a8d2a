package org.lintas.simulators.chip;

import net.sf.scuba.smartcards.CardService;
import net.sf.scuba.smartcards.CardServiceException;
import net.sf.scuba.smartcards.CommandAPDU;
import net.sf.scuba.smartcards.ResponseAPDU;
import org.lintas.emrtd.ApduChannel;
import org.lintas.emrtd.ChipLostException;

/** A channel as JMRTD wants it. */
final class ChannelCardService extends CardService {

    private final ApduChannel channel;
    private boolean lost;

    ChannelCardService(ApduChannel channel) {
        this.channel = channel;
    }

    @Override
    public void open() {
        state = SESSION_STARTED_STATE;
    }

    @Override
    public boolean isOpen() {
        return state == SESSION_STARTED_STATE;
    }

    @Override
    public ResponseAPDU transmit(CommandAPDU command) throws CardServiceException {
        try {
            return new ResponseAPDU(channel.transceive(command.getBytes()));
        } catch (ChipLostException e) {
            lost = true;
            throw new CardServiceException("chip lost", e);
        }
    }

    @Override
    public byte[] getATR() {
        return new byte[0];
    }

    @Override
    public void close() {
        state = SESSION_STOPPED_STATE;
    }

    @Override
    public boolean isConnectionLost(Exception cause) {
        return lost;
    }
}
