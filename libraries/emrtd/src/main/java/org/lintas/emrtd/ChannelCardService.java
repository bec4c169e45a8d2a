package org.lintas.emrtd;

import net.sf.scuba.smartcards.CardService;
import net.sf.scuba.smartcards.CardServiceException;
import net.sf.scuba.smartcards.CommandAPDU;
import net.sf.scuba.smartcards.ResponseAPDU;
import org.jspecify.annotations.Nullable;

/** A channel as JMRTD wants it, with a bound on commands and bytes, and with answers screened before JMRTD reads them. */
final class ChannelCardService extends CardService {

    /** Commands of one reading: 1 MiB in blocks of 223 bytes needs 4,702; doubled. */
    static final int COMMANDS_MAX = 10_000;

    /** Bytes received in one reading: all files at their bound cannot occur; four times the longest file. */
    static final long RESPONSE_BYTES_MAX = 4L << 20;

    /** Longest response in bytes: 65,536 of data and the status word (ISO/IEC 7816-3, 12.1.3). */
    static final int RESPONSE_BYTES_ONE_MAX = 65_538;

    private final ApduChannel channel;
    private int commands;
    private long responseBytes;
    private boolean limitReached;
    private byte[] lastData = {};
    private @Nullable ChipLostException lost;

    ChannelCardService(ApduChannel channel) {
        super();
        this.channel = channel;
    }

    @Override
    public ResponseAPDU transmit(CommandAPDU command) throws CardServiceException {
        if (lost != null) {
            throw new CardServiceException("chip lost", lost);
        }
        if (++commands > COMMANDS_MAX || responseBytes > RESPONSE_BYTES_MAX) {
            limitReached = true;
            throw new CardServiceException("limit of one reading");
        }
        byte[] response = exchange(command);
        responseBytes += response.length;
        if (response.length < 2 || response.length > RESPONSE_BYTES_ONE_MAX) {
            throw new CardServiceException("response of %d bytes".formatted(response.length));
        }
        ResponseAPDU answer = new ResponseAPDU(response);
        lastData = answer.getData();
        ResponseScreen.check(command, answer);
        return answer;
    }

    private byte[] exchange(CommandAPDU command) throws CardServiceException {
        try {
            return channel.transceive(command.getBytes());
        } catch (ChipLostException gone) {
            lost = gone;
            throw new CardServiceException("chip lost", gone);
        }
    }

    /** Throws if the chip is gone: JMRTD wraps and swallows, this does not. */
    void requireChip() throws ChipLostException {
        if (lost != null) {
            throw new ChipLostException("chip lost", lost);
        }
    }

    /** Data of the last answer, as it came. */
    byte[] lastData() {
        return lastData.clone();
    }

    boolean limitReached() {
        return limitReached;
    }

    @Override
    public boolean isExtendedAPDULengthSupported() {
        return channel.extendedLength();
    }

    @Override
    public boolean isConnectionLost(Exception cause) {
        return lost != null;
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
    public byte[] getATR() {
        return new byte[0];
    }

    @Override
    public void close() {
        state = SESSION_STOPPED_STATE;
    }
}
