package org.lintas.simulators.chip;

import java.util.HexFormat;
import java.util.function.UnaryOperator;
import org.lintas.emrtd.ApduChannel;
import org.lintas.emrtd.ChipLostException;

/** Between reader and chip: counts, remembers the last exchange, and can change commands. */
final class SpyChannel implements ApduChannel {

    private final ApduChannel channel;
    private UnaryOperator<byte[]> change = UnaryOperator.identity();
    private byte[] lastCommand = {};
    private byte[] lastResponse = {};
    private int commands;

    SpyChannel(ApduChannel channel) {
        this.channel = channel;
    }

    /** From now on every command is changed so. */
    void change(UnaryOperator<byte[]> how) {
        change = how;
    }

    byte[] lastCommand() {
        return lastCommand.clone();
    }

    /** In hexadecimal; empty when the chip was lost. */
    String lastResponse() {
        return HexFormat.of().withUpperCase().formatHex(lastResponse);
    }

    int commands() {
        return commands;
    }

    @Override
    public byte[] transceive(byte[] command) throws ChipLostException {
        lastCommand = change.apply(command);
        lastResponse = new byte[0];
        commands++;
        lastResponse = channel.transceive(lastCommand);
        return lastResponse.clone();
    }

    @Override
    public void close() {
        channel.close();
    }
}
