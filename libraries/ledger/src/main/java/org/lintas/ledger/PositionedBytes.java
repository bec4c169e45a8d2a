package org.lintas.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Reads a file at any place through a window of memory. Its size is that at opening. For one thread at a time. */
final class PositionedBytes implements Closeable {

    /** Bytes read ahead: 256 KiB, where sequential reads stop getting faster on common disks. */
    private static final int WINDOW_BYTES = 256 * 1024;

    private final FileChannel channel;
    private final long size;
    private ByteBuffer window = ByteBuffer.allocate(0);
    private long windowStart;

    private PositionedBytes(FileChannel channel, long size) {
        this.channel = channel;
        this.size = size;
    }

    static PositionedBytes open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            return new PositionedBytes(channel, channel.size());
        } catch (IOException broken) {
            channel.close();
            throw broken;
        }
    }

    long size() {
        return size;
    }

    /** The bytes at a place within the file, valid until the next call. */
    ByteBuffer at(long offset, int length) throws IOException {
        if (offset < windowStart || offset + length > windowStart + window.limit()) {
            fill(offset, length);
        }
        int start = (int) (offset - windowStart);
        return window.duplicate().position(start).limit(start + length);
    }

    private void fill(long offset, int length) throws IOException {
        int wanted = (int) Math.min(size - offset, Math.max(length, WINDOW_BYTES));
        if (wanted < length) {
            throw new IOException("the file has no %d bytes at %d".formatted(length, offset));
        }
        window = window.capacity() >= wanted ? window.clear().limit(wanted) : ByteBuffer.allocate(wanted);
        windowStart = offset;
        while (window.hasRemaining()) {
            if (channel.read(window, offset + window.position()) < 0) {
                throw new IOException("the file was shortened while it was read");
            }
        }
        window.flip();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
