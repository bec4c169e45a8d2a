package org.lintas.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;

/** A file of rows of one length, read and written by row number, by any thread; interrupts do not close it. */
final class RowFile implements Closeable {

    private final ReentrantLock lock = new ReentrantLock();
    private final RandomAccessFile file;
    private final int rowBytes;

    RowFile(Path path, int rowBytes) throws IOException {
        this.file = new RandomAccessFile(path.toFile(), "rw");
        this.rowBytes = rowBytes;
    }

    byte[] read(long row) throws IOException {
        byte[] bytes = new byte[rowBytes];
        lock.lock();
        try {
            file.seek(row * rowBytes);
            file.readFully(bytes);
            return bytes;
        } finally {
            lock.unlock();
        }
    }

    void write(long row, byte[] rows) throws IOException {
        lock.lock();
        try {
            file.seek(row * rowBytes);
            file.write(rows);
        } finally {
            lock.unlock();
        }
    }

    boolean holds(long rows) throws IOException {
        return file.length() >= rows * rowBytes;
    }

    void truncate(long rows) throws IOException {
        if (file.length() > rows * rowBytes) {
            file.setLength(rows * rowBytes);
        }
    }

    void flush() throws IOException {
        file.getFD().sync();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
