package org.lintas.foundation.storage;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.lintas.foundation.LintasException;

/**
 * Ownership of a home folder by one process. The operating system gives it back when the process ends, however it
 * ends; the file itself stays. A process must open the file only once: POSIX drops its lock when any of its handles on
 * the file is closed.
 */
final class HomeLock implements AutoCloseable {

    /** Bytes read back to name the owner in a refusal; a process id has at most 19 digits. */
    private static final int OWNER_BYTES_MAX = 32;

    /** The lock files that this process holds or is about to hold. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private HomeLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes the home for this process.
     *
     * @throws LintasException HOME_IN_USE when another process, or another part of this one, owns it
     */
    static HomeLock take(DatabaseFolder folder) {
        folder.create();
        Path file = folder.lock();
        if (!HELD.add(file)) {
            throw StorageErrors.homeInUse(folder.home(), ownId());
        }
        try {
            return new HomeLock(file, locked(folder));
        } catch (IOException e) {
            HELD.remove(file);
            throw StorageErrors.homeUnusable(folder.home(), e);
        } catch (LintasException e) {
            HELD.remove(file);
            throw e;
        }
    }

    private static FileChannel locked(DatabaseFolder folder) throws IOException {
        FileChannel channel = FileChannel.open(folder.lock(), CREATE, READ, WRITE);
        if (channel.tryLock() == null) {
            String owner = ownerOf(channel);
            channel.close();
            throw StorageErrors.homeInUse(folder.home(), owner);
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(ownId().getBytes(StandardCharsets.US_ASCII)), 0);
        return channel;
    }

    private static String ownId() {
        return Long.toString(ProcessHandle.current().pid());
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
            HELD.remove(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
