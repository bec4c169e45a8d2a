package org.lintas.simulators.reader;

import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.lintas.emrtd.ApduChannel;
import org.lintas.emrtd.ChipLostException;

/**
 * A channel that writes down all that passes through it, as {@code lintas-apdu-trace} version 1 ({@code
 * docs/protocols/apdu-trace.md}). A trace holds personal data. Used by one thread at a time.
 */
public final class RecordedApdus implements ApduChannel {

    private static final HexFormat HEXADECIMAL = HexFormat.of().withUpperCase();

    private final ApduChannel channel;
    private final Consumer<String> lines;

    private RecordedApdus(ApduChannel channel, Consumer<String> lines) {
        this.channel = channel;
        this.lines = lines;
    }

    /** Records a channel: each line of the trace goes to {@code lines} at once, without a line end. */
    public static RecordedApdus around(ApduChannel channel, List<String> machineReadableZone, Consumer<String> lines) {
        lines.accept(ApduTrace.FIRST_LINE);
        machineReadableZone.forEach(line -> lines.accept(ApduTrace.ZONE + line));
        return new RecordedApdus(channel, lines);
    }

    @Override
    public byte[] transceive(byte[] command) throws ChipLostException {
        lines.accept(ApduTrace.COMMAND + HEXADECIMAL.formatHex(command));
        try {
            byte[] response = channel.transceive(command);
            lines.accept(ApduTrace.RESPONSE + HEXADECIMAL.formatHex(response));
            return response;
        } catch (ChipLostException e) {
            lines.accept("# lost");
            throw e;
        }
    }

    @Override
    public void close() {
        channel.close();
    }
}
