package org.lintas.emrtd.trust;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lintas.emrtd.lds.MalformedLdsException;
import org.lintas.emrtd.lds.Octets;

/**
 * A trust store in a folder, one snapshot a file: {@code trust-000001.lts}, and so on. A snapshot never changes; the newest is in
 * force. A crash leaves the one before in force. Two programs that import at once wait for each other.
 */
public final class TrustFolder {

    /** Snapshots that are kept beside the newest, to see what changed. */
    public static final int KEPT = 8;

    private static final int NUMBER_AT = "trust-".length();
    private static final int NUMBER_LENGTH = 6;
    private static final String PATTERN = "trust-[0-9]{6}\\.lts";

    private final Path folder;

    /** The store in this folder, which need not exist before something is imported. */
    public TrustFolder(Path folder) {
        this.folder = folder;
    }

    /** A file to import: its name and its content. */
    public record Offered(String name, Octets content) {}

    /**
     * The store in force; one that trusts no one if there is none yet.
     *
     * @throws IOException if it cannot be read
     */
    public TrustStore read() throws IOException {
        List<Path> snapshots = snapshots();
        return snapshots.isEmpty() ? TrustStore.empty() : read(snapshots.getLast());
    }

    /**
     * Imports files: certificates first, then signed lists, directories and revocation lists, whatever their order. The new snapshot is in force when this returns, unless nothing changed.
     *
     * @param fingerprints SHA-256 of authorities' certificates to be trusted if a file brings them, in hexadecimal
     * @return one report a file, in the order of the files
     * @throws IOException if the folder cannot be read or written; nothing has changed then
     */
    public List<ImportReport> add(List<Offered> files, List<String> fingerprints, Instant at) throws IOException {
        Files.createDirectories(folder);
        try (FileChannel channel =
                        FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (!lock.isValid()) {
                throw new IOException("the folder cannot be locked");
            }
            TrustStore before = read();
            TrustStoreBuilder builder = before.extend();
            fingerprints.forEach(builder::trustFingerprint);
            List<ImportReport> reports = builder.importFiles(files, at);
            TrustStore after = builder.build();
            byte[] snapshot = TrustSnapshot.write(after);
            if (!Arrays.equals(snapshot, TrustSnapshot.write(before))) {
                write(snapshot);
            }
            return reports;
        }
    }

    private List<Path> snapshots() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(PATTERN))
                    .sorted()
                    .toList();
        }
    }

    private static TrustStore read(Path snapshot) throws IOException {
        if (Files.size(snapshot) > TrustSnapshot.BYTES_MAX) {
            throw new IOException(snapshot + " is longer than %d bytes".formatted(TrustSnapshot.BYTES_MAX));
        }
        try {
            return TrustSnapshot.read(Files.readAllBytes(snapshot));
        } catch (MalformedLdsException damaged) {
            throw new IOException("%s: %s".formatted(snapshot, damaged.getMessage()), damaged);
        }
    }

    private void write(byte[] snapshot) throws IOException {
        List<Path> known = new ArrayList<>(snapshots());
        int number = known.isEmpty() ? 1 : number(known.getLast()) + 1;
        Path file = folder.resolve("trust-%06d.lts".formatted(number));
        Path unfinished = folder.resolve("unfinished");
        try (FileChannel channel = FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(snapshot);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
        for (Path old : known.subList(0, Math.max(0, known.size() - KEPT))) {
            Files.delete(old);
        }
    }

    private static int number(Path snapshot) {
        String name = snapshot.getFileName().toString();
        return Integer.parseInt(name.substring(NUMBER_AT, NUMBER_AT + NUMBER_LENGTH));
    }

    /** The store before the one in force, if it is still kept. */
    public Optional<TrustStore> before() throws IOException {
        List<Path> snapshots = snapshots();
        return snapshots.size() < 2 ? Optional.empty() : Optional.of(read(snapshots.get(snapshots.size() - 2)));
    }
}
