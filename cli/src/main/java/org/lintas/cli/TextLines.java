package org.lintas.cli;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The lines of a text, one after the other; of a longer line only the beginning is kept. */
final class TextLines implements Closeable {

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final BufferedReader reader;
    private final int charactersMax;
    private long number;

    /**
     * One line.
     *
     * @param number from 1
     * @param text without its end
     * @param whole whether nothing was left out
     */
    record Line(long number, String text, boolean whole) {}

    /** Reads from a stream, which it closes when it is closed. */
    TextLines(InputStream stream, int charactersMax) {
        this.charactersMax = charactersMax;
        this.reader = new BufferedReader(new InputStreamReader(
                stream,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    /** The next line; empty at the end. Throws {@link IOException} if the input is not text. */
    Optional<Line> next() throws IOException {
        StringBuilder kept = new StringBuilder();
        boolean whole = true;
        int c = reader.read();
        if (c < 0) {
            return Optional.empty();
        }
        for (; c >= 0 && c != '\n'; c = reader.read()) {
            if (c == '\r' || (c == BYTE_ORDER_MARK && number == 0 && kept.isEmpty())) {
                continue;
            }
            if (kept.length() < charactersMax) {
                kept.append((char) c);
            } else {
                whole = false;
            }
        }
        number++;
        return Optional.of(new Line(number, kept.toString(), whole));
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
