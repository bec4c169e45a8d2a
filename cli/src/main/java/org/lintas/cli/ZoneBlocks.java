package org.lintas.cli;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.lintas.mrz.MrzParser;

/** The zones of a text, one after the other: lines up to a blank line or the end. Holds one zone at a time. */
final class ZoneBlocks implements Closeable {

    /** Characters of a zone that are kept: one more than the parser takes, so that it says what is too long. */
    private static final int KEPT_MAX = MrzParser.INPUT_LENGTH_MAX + 1;

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final BufferedReader reader;
    private long line = 1;
    private boolean atStart = true;

    /**
     * One zone.
     *
     * @param line the line on which it starts, from 1
     * @param text its lines
     */
    record Block(long line, String text) {}

    /** Reads from a stream, which it closes when it is closed. */
    ZoneBlocks(InputStream stream) {
        reader = new BufferedReader(new InputStreamReader(
                stream,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    /** The next zone; empty at the end. Throws {@link IOException} if the input is not text. */
    Optional<Block> next() throws IOException {
        StringBuilder kept = new StringBuilder();
        long start = line;
        boolean lineIsBlank = true;
        for (int c = read(); c >= 0; c = read()) {
            if (c != '\n') {
                lineIsBlank &= Character.isWhitespace(c);
                keep(kept, c);
                continue;
            }
            line++;
            if (lineIsBlank && !isBlank(kept)) {
                return Optional.of(new Block(start, kept.toString()));
            }
            if (lineIsBlank) {
                kept.setLength(0);
                start = line;
            }
            keep(kept, c);
            lineIsBlank = true;
        }
        return isBlank(kept) ? Optional.empty() : Optional.of(new Block(start, kept.toString()));
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private int read() throws IOException {
        int c = reader.read();
        if (atStart && c == BYTE_ORDER_MARK) {
            c = reader.read();
        }
        atStart = false;
        if (c == 0) {
            throw new IOException("not text: it holds a zero byte");
        }
        return c;
    }

    private static void keep(StringBuilder kept, int c) {
        if (kept.length() < KEPT_MAX) {
            kept.append((char) c);
        }
    }

    private static boolean isBlank(StringBuilder text) {
        return text.toString().isBlank();
    }
}
