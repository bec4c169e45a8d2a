package org.lintas.foundation.storage;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** A tar file packed with xz, unpacked within bounds and never outside its folder. */
final class Archive {

    /** The archive of PostgreSQL 18.6 has 1,071 entries; 60 MB unpacked on Linux, some 250 MB on macOS. */
    static final Bounds SERVER_PROGRAMS = new Bounds(20_000, 1L << 30);

    /** Memory for decompression, KiB; xz at its highest preset needs 65 MiB. */
    private static final int MEMORY_KIB_MAX = 128 * 1_024;

    private static final int READ_BYTES = 1 << 16;

    /** Mode bit of the owner's right to execute, POSIX 0100. */
    private static final int OWNER_EXECUTES = 0b001_000_000;

    private Archive() {}

    /**
     * What is accepted.
     *
     * @param entries files, folders and links
     * @param bytes unpacked content together
     */
    record Bounds(int entries, long bytes) {}

    /** Unpacks everything into the folder, which must be empty. */
    static void unpack(InputStream packed, Path folder, Bounds bounds) throws IOException {
        try (TarArchiveInputStream entries = new TarArchiveInputStream(XZCompressorInputStream.builder()
                .setInputStream(new BufferedInputStream(packed, READ_BYTES))
                .setMemoryLimitKiB(MEMORY_KIB_MAX)
                .get())) {
            long bytes = 0;
            int count = 0;
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                bytes += entry.getSize();
                count++;
                if (count > bounds.entries() || bytes > bounds.bytes()) {
                    throw new IOException("The archive is larger than its bound.");
                }
                unpack(entry, entries, folder);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path folder) throws IOException {
        Path target = inside(folder, folder.resolve(entry.getName()));
        if (entry.isCharacterDevice() || entry.isBlockDevice() || entry.isFIFO()) {
            throw new IOException("The archive holds an entry of an unknown kind: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(parentOf(target));
        if (entry.isSymbolicLink()) {
            Path link = Path.of(entry.getLinkName());
            inside(folder, parentOf(target).resolve(link));
            Files.createSymbolicLink(target, link);
        } else if (entry.isLink()) {
            Files.copy(inside(folder, folder.resolve(entry.getLinkName())), target);
        } else {
            Files.copy(content, target);
            boolean program = (entry.getMode() & OWNER_EXECUTES) != 0;
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static Path parentOf(Path target) throws IOException {
        Path parent = target.getParent();
        if (parent == null) {
            throw new IOException("The archive names the root folder.");
        }
        return parent;
    }

    private static Path inside(Path folder, Path target) throws IOException {
        Path normal = target.normalize();
        if (!normal.startsWith(folder.normalize())) {
            throw new IOException("The archive points outside its folder: " + target);
        }
        return normal;
    }
}
