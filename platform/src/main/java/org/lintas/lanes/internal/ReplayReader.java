package org.lintas.lanes.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.lintas.emrtd.ApduChannel;
import org.lintas.emrtd.ChipLostException;
import org.lintas.lanes.DocumentReader;

/**
 * The driver {@code replay}: plays a recorded conversation back ({@code docs/protocols/apdu-trace.md}, version 1). A command that
 * differs from the recorded one ends the conversation as if the chip had left, since a chip's answers under secure messaging fit no
 * other command.
 */
final class ReplayReader implements DocumentReader {

    /** Longest trace: a full read of 16 data groups in 224-byte pieces has some 2,000 exchanges of at most 1 kB of text. */
    static final long TRACE_BYTES_MAX = 8_000_000;

    private final String machineReadableZone;
    private final List<Exchange> exchanges;

    private ReplayReader(String machineReadableZone, List<Exchange> exchanges) {
        this.machineReadableZone = machineReadableZone;
        this.exchanges = List.copyOf(exchanges);
    }

    static ReplayReader open(Path trace) throws IOException {
        if (Files.size(trace) > TRACE_BYTES_MAX) {
            throw new IOException("A trace has at most %d bytes.".formatted(TRACE_BYTES_MAX));
        }
        StringBuilder zone = new StringBuilder();
        List<Exchange> exchanges = new ArrayList<>();
        byte[] command = null;
        for (String line : Files.readAllLines(trace, StandardCharsets.UTF_8)) {
            if (line.startsWith("M ")) {
                zone.append(line.substring(2)).append('\n');
            } else if (line.startsWith("> ")) {
                command = bytes(line);
            } else if (line.startsWith("< ") && command != null) {
                exchanges.add(new Exchange(command, bytes(line)));
                command = null;
            }
        }
        return new ReplayReader(zone.toString(), exchanges);
    }

    @Override
    public String machineReadableZone() {
        return machineReadableZone;
    }

    @Override
    public ApduChannel chip() {
        return new Recording();
    }

    @Override
    public void close() {}

    private static byte[] bytes(String line) throws IOException {
        try {
            return HexFormat.of().parseHex(line.substring(2).strip());
        } catch (IllegalArgumentException e) {
            throw new IOException("The trace has a line that is not hexadecimal.", e);
        }
    }

    private static final class Exchange {
        private final byte[] command;
        private final byte[] response;

        Exchange(byte[] command, byte[] response) {
            this.command = command;
            this.response = response;
        }
    }

    private final class Recording implements ApduChannel {

        private int next;

        @Override
        public byte[] transceive(byte[] command) throws ChipLostException {
            if (next >= exchanges.size()) {
                throw new ChipLostException("The trace ends here.");
            }
            Exchange exchange = exchanges.get(next);
            if (!Arrays.equals(exchange.command, command)) {
                throw new ChipLostException("Exchange %d of the trace has another command.".formatted(next + 1));
            }
            next++;
            return exchange.response.clone();
        }

        @Override
        public void close() {}
    }
}
