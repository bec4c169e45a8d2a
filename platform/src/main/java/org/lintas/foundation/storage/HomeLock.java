package org.lintas.foundation.storage;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Ownership of a home folder by one process. The operating system gives it back when the process ends, however it
 * ends; the file itself stays.
 */
final class HomeLock implements AutoCloseable {

    /** Bytes read back to name the owner in a refusal; a process id has at most 19 digits. */
    private static final int OWNER_BYTES_MAX = 32;

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the home for this process.
     *
     * @throws org.lintas.foundation.LintasException HOME_IN_USE when another process, or another part of this one, owns it
     */
    static HomeLock take(DatabaseFolder folder) {
        folder.create();
        try {
            FileChannel channel = FileChannel.open(folder.lock(), CREATE, READ, WRITE);
            if (tryLock(channel) == null) {
                String owner = ownerOf(channel);
                channel.close();
                throw StorageErrors.homeInUse(folder.home(), owner);
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)),
                    0);
            return new HomeLock(channel);
        } catch (IOException e) {
            throw StorageErrors.homeUnusable(folder.home(), e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String ownerOf(FileChannel channel) throws IOException {
        ByteBuffer content = ByteBuffer.allocate(OWNER_BYTES_MAX);
        channel.read(content, 0);
        return new String(content.array(), 0, content.position(), StandardCharsets.US_ASCII).strip();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
