package org.lintas.watchlist;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Lines of bytes, one after the other; of a longer one than allowed only the beginning is kept. */
final class ByteLines {

    private final MeteredStream metered;
    private final InputStream stream;
    private final int bytesMax;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private boolean whole = true;
    private long number;

    ByteLines(MeteredStream stream, int bytesMax) {
        this.metered = stream;
        this.stream = new BufferedInputStream(stream);
        this.bytesMax = bytesMax;
    }

    /** Reads a line; false at the end. */
    boolean next() throws IOException {
        kept.reset();
        whole = true;
        int c = stream.read();
        if (c < 0) {
            return false;
        }
        for (; c >= 0 && c != '\n'; c = stream.read()) {
            if (kept.size() < bytesMax) {
                kept.write(c);
            } else {
                whole = false;
            }
        }
        metered.progress();
        number++;
        return true;
    }

    /** From 1. */
    long number() {
        return number;
    }

    boolean whole() {
        return whole;
    }

    boolean blank() {
        return kept.size() < 8 && kept.toString(StandardCharsets.UTF_8).isBlank();
    }

    byte[] bytes() {
        return kept.toByteArray();
    }
}
