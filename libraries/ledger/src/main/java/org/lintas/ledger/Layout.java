package org.lintas.ledger;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which files a log's folder has. */
record Layout(Path folder) {

    /** Twenty digits hold every index. */
    private static final Pattern SEGMENT = Pattern.compile("[0-9]{20}\\.segment");

    Path identity() {
        return folder.resolve("identity");
    }

    Path verifierKeys() {
        return folder.resolve("verifier-keys");
    }

    Path heads() {
        return folder.resolve("heads");
    }

    Path lock() {
        return folder.resolve("lock");
    }

    /** Offsets and subtree hashes: may be deleted at any time while the log is closed, and is made again. */
    Path derived() {
        return folder.resolve("derived");
    }

    /** Where torn writes are kept. */
    Path cut() {
        return folder.resolve("cut");
    }

    Path segment(long firstIndex) {
        return folder.resolve("%020d.segment".formatted(firstIndex));
    }

    List<Path> segments() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file ->
                            SEGMENT.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
    }

    static long firstIndex(Path segment) {
        String name = segment.getFileName().toString();
        try {
            return Long.parseLong(name.substring(0, name.indexOf('.')));
        } catch (NumberFormatException tooLarge) {
            throw new LedgerException(LedgerException.Problem.DAMAGED, segment + " has an impossible number");
        }
    }

    /** Writes a small file so that after a crash it is there whole or not at all. */
    void replace(Path file, String text) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(
                fresh,
                text,
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        flush(folder);
    }

    /** Makes new names in a folder durable; an interrupt of the caller is kept for later. */
    static void flush(Path folder) throws IOException {
        boolean interrupted = Thread.interrupted();
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (ClosedByInterruptException onceMore) {
            interrupted = true;
            forceUninterrupted(folder);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** The second try; an interrupt that comes within it again is an error of the disk to the caller. */
    private static void forceUninterrupted(Path folder) throws IOException {
        Thread.interrupted();
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
