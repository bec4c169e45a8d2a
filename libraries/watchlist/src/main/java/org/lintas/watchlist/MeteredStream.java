package org.lintas.watchlist;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A stream that refuses to go on when too many bytes came in all, or since somebody last said that a parser made something of them: so a
 * parser cannot be made to hoard a text, a comment or an attribute without an end.
 */
final class MeteredStream extends FilterInputStream {

    /** Most bytes of a list: 1 GiB; the longest public ones have some 400 MB. */
    static final long BYTES_MAX = 1L << 30;

    /** Most bytes between two signs of progress: 4 MiB, above any record of a list. */
    static final int BYTES_WITHOUT_PROGRESS_MAX = 1 << 22;

    private final long bytesMax;
    private long read;
    private long progress;

    MeteredStream(InputStream stream) {
        this(stream, BYTES_MAX);
    }

    MeteredStream(InputStream stream, long bytesMax) {
        super(stream);
        this.bytesMax = bytesMax;
    }

    /** A parser made something of what it read. */
    void progress() {
        progress = read;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        read += Math.max(0, count);
        if (read > bytesMax) {
            throw new ListRefusedException("longer than " + bytesMax + " bytes");
        }
        if (read - progress > BYTES_WITHOUT_PROGRESS_MAX) {
            throw new ListRefusedException(
                    "more than " + BYTES_WITHOUT_PROGRESS_MAX + " bytes in one piece, after byte " + progress);
        }
        return count;
    }
}
