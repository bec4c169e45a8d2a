package org.lintas.simulators.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.lintas.emrtd.ApduChannel;
import org.lintas.emrtd.ChipLostException;

/**
 * A recorded conversation with a chip, {@code lintas-apdu-trace} version 1 ({@code docs/protocols/apdu-trace.md}).
 *
 * @param machineReadableZone the lines as the optical reader saw them
 * @param exchanges commands and responses in their order, at most {@link #EXCHANGES_MAX}
 */
public record ApduTrace(List<String> machineReadableZone, List<Exchange> exchanges) {

    /** Most exchanges: those of a reading of 1 MiB in pieces of 223 bytes, doubled. */
    public static final int EXCHANGES_MAX = 10_000;

    static final String FIRST_LINE = "# lintas-apdu-trace 1";
    static final String ZONE = "M ";
    static final String COMMAND = "> ";
    static final String RESPONSE = "< ";

    /** Copies both lists and refuses too many exchanges. */
    public ApduTrace {
        machineReadableZone = List.copyOf(machineReadableZone);
        exchanges = List.copyOf(exchanges);
        if (exchanges.size() > EXCHANGES_MAX) {
            throw new IllegalArgumentException("A trace has at most %d exchanges.".formatted(EXCHANGES_MAX));
        }
    }

    /**
     * A command and its response, in upper-case hexadecimal.
     *
     * @param command what was sent
     * @param response what came back
     */
    public record Exchange(String command, String response) {}

    /**
     * Reads a trace.
     *
     * @throws IllegalArgumentException when the text is no trace; the message names the line
     */
    public static ApduTrace parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals(FIRST_LINE)) {
            throw new IllegalArgumentException("Line 1 of a trace is '%s'.".formatted(FIRST_LINE));
        }
        List<String> zone = new ArrayList<>();
        List<Exchange> exchanges = new ArrayList<>();
        String command = "";
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            if (line.startsWith(ZONE)) {
                zone.add(line.substring(ZONE.length()));
            } else if (line.startsWith(COMMAND)) {
                command = hexadecimal(line, number);
            } else if (line.startsWith(RESPONSE) && !command.isEmpty()) {
                exchanges.add(new Exchange(command, hexadecimal(line, number)));
                command = "";
            } else if (!line.isBlank() && !line.startsWith("#")) {
                throw new IllegalArgumentException("Line %d of the trace is none of a trace.".formatted(number));
            }
        }
        return new ApduTrace(zone, exchanges);
    }

    /** Plays the conversation back: each command must be the recorded one; any other, and the end, is the loss of the chip. */
    public ApduChannel replay() {
        return new Replay(exchanges);
    }

    private static String hexadecimal(String line, int number) {
        String digits = line.substring(2);
        try {
            return HexFormat.of().withUpperCase().formatHex(HexFormat.of().parseHex(digits));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Line %d of the trace is not hexadecimal.".formatted(number), e);
        }
    }

    private static final class Replay implements ApduChannel {

        private final List<Exchange> exchanges;
        private int next;

        Replay(List<Exchange> exchanges) {
            this.exchanges = exchanges;
        }

        @Override
        public byte[] transceive(byte[] command) throws ChipLostException {
            if (next >= exchanges.size()) {
                throw new ChipLostException("The trace ends after %d exchanges.".formatted(next));
            }
            Exchange exchange = exchanges.get(next++);
            if (!Arrays.equals(HexFormat.of().parseHex(exchange.command()), command)) {
                throw new ChipLostException("Exchange %d of the trace has another command.".formatted(next));
            }
            return HexFormat.of().parseHex(exchange.response());
        }

        @Override
        public void close() {
            next = exchanges.size();
        }
    }
}
