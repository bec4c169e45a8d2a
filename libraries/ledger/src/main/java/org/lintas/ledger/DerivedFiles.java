package org.lintas.ledger;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be computed from the entries and is kept so that proofs are quick: the offset of each entry in its segment,
 * and the hash of each complete subtree, a file a level. Written by one thread, read by any.
 */
final class DerivedFiles implements Subtrees, Closeable {

    /** Levels of a tree with up to 2^62 entries. */
    private static final int LEVELS = Long.SIZE - 1;

    private final Path folder;
    private final RowFile offsets;
    private final @Nullable RowFile[] levels = new RowFile[LEVELS];
    private final @Nullable Run[] fresh = new Run[LEVELS];

    private DerivedFiles(Path folder, RowFile offsets) {
        this.folder = folder;
        this.offsets = offsets;
    }

    static DerivedFiles open(Path folder) throws IOException {
        Files.createDirectories(folder);
        DerivedFiles files = new DerivedFiles(folder, new RowFile(folder.resolve("offsets"), Long.BYTES));
        for (int level = 0; level < LEVELS && Files.exists(files.path(level)); level++) {
            files.opened(level);
        }
        return files;
    }

    private Path path(int level) {
        return folder.resolve("level-%02d".formatted(level));
    }

    private RowFile opened(int level) throws IOException {
        RowFile file = levels[level];
        if (file == null) {
            file = new RowFile(path(level), TreeHash.BYTES);
            levels[level] = file;
        }
        return file;
    }

    /** Whether the files are long enough for a tree of {@code size} entries. */
    boolean holds(long size) throws IOException {
        boolean enough = offsets.holds(size);
        for (int level = 0; enough && size >>> level > 0; level++) {
            RowFile file = levels[level];
            enough = file != null && file.holds(size >>> level);
        }
        return enough;
    }

    /** Forgets everything about entries from {@code size} on. */
    void truncate(long size) throws IOException {
        offsets.truncate(size);
        for (int level = 0; level < LEVELS; level++) {
            RowFile file = levels[level];
            if (file != null) {
                file.truncate(size >>> level);
            }
        }
    }

    /** Takes note of a subtree; {@link #write} puts it into the files. */
    void subtree(int level, long position, byte[] hash) {
        Run run = fresh[level];
        if (run == null) {
            run = new Run(position, new ByteArrayOutputStream());
            fresh[level] = run;
        }
        run.hashes.writeBytes(hash);
    }

    /** Writes the noted subtrees and the offsets of the entries from {@code firstIndex} on. */
    void write(long firstIndex, long[] entryOffsets) throws IOException {
        ByteBuffer rows = ByteBuffer.allocate(entryOffsets.length * Long.BYTES);
        rows.asLongBuffer().put(entryOffsets);
        offsets.write(firstIndex, rows.array());
        for (int level = 0; level < LEVELS; level++) {
            Run run = fresh[level];
            if (run != null) {
                opened(level).write(run.start, run.hashes.toByteArray());
                fresh[level] = null;
            }
        }
    }

    /** Offset of an entry's frame in its segment. */
    long offset(long index) throws IOException {
        return ByteBuffer.wrap(offsets.read(index)).getLong();
    }

    @Override
    public byte[] hash(int level, long position) {
        try {
            return opened(level).read(position);
        } catch (IOException broken) {
            throw new LedgerException("cannot read a stored hash: " + broken.getMessage(), broken);
        }
    }

    /** Makes the files durable, so that the next opening may trust them up to the head that is about to be signed. */
    void flush() throws IOException {
        offsets.flush();
        for (RowFile file : levels) {
            if (file != null) {
                file.flush();
            }
        }
        Layout.flush(folder);
    }

    @Override
    public void close() throws IOException {
        List<Closeable> files = new ArrayList<>(List.of(offsets));
        for (RowFile file : levels) {
            if (file != null) {
                files.add(file);
            }
        }
        Closing.all(files);
    }

    /** Neighbouring hashes of one level that are not in the files yet. */
    private record Run(long start, ByteArrayOutputStream hashes) {}
}
