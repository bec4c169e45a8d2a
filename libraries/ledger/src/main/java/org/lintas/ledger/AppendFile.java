package org.lintas.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/**
 * A file that grows at its end. Written through {@link RandomAccessFile}, whose calls an interrupt does not end: an
 * interrupted caller must not close the file for everybody, as it does with a channel.
 */
final class AppendFile implements Closeable {

    /** Bytes gathered before a write: 256 KiB. */
    private static final int BUFFER_BYTES = 256 * 1024;

    private final RandomAccessFile file;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
    private long position;

    private AppendFile(RandomAccessFile file, long position) {
        this.file = file;
        this.position = position;
    }

    /** Opens at the end of an existing file, or begins one. */
    static AppendFile open(Path path) throws IOException {
        RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
        try {
            file.seek(file.length());
            return new AppendFile(file, file.length());
        } catch (IOException broken) {
            file.close();
            throw broken;
        }
    }

    /** Offset at which the next byte will stand. */
    long position() {
        return position;
    }

    void put(ByteBuffer bytes) throws IOException {
        position += bytes.remaining();
        while (bytes.hasRemaining()) {
            if (!buffer.hasRemaining()) {
                drain();
            }
            int part = Math.min(buffer.remaining(), bytes.remaining());
            buffer.put(bytes.duplicate().limit(bytes.position() + part));
            bytes.position(bytes.position() + part);
        }
    }

    private void drain() throws IOException {
        file.write(buffer.array(), 0, buffer.position());
        buffer.clear();
    }

    /** Returns when everything put is on the disk. */
    void flush() throws IOException {
        drain();
        file.getFD().sync();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
