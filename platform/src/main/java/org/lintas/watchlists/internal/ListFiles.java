package org.lintas.watchlists.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.watchlists.ListCopy;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The files of lists as they came, in HOME/watchlists/files, each named by its SHA-256 and readable by its owner alone. A file is on the disk, whole,
 * when its name is there; none is deleted.
 */
@Component
class ListFiles {

    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    /** Longest name that is kept, in characters. */
    private static final int NAME_LENGTH_MAX = 200;

    private final Path folder;

    ListFiles(@Value("${lintas.home}") Path home) {
        this.folder = home.resolve("watchlists").resolve("files");
    }

    /** Keeps a file; it is on the disk when this returns. */
    ListCopy.File keep(String name, Path content) {
        try {
            FileAttribute<Set<PosixFilePermission>> owner = PosixFilePermissions.asFileAttribute(FOLDER);
            Files.createDirectories(folder, owner);
            Path fresh = Files.createTempFile(folder, "fresh", ".new", PosixFilePermissions.asFileAttribute(FILE));
            String sha256 = copy(content, fresh);
            Files.move(fresh, folder.resolve(sha256), StandardCopyOption.ATOMIC_MOVE);
            force(folder);
            return new ListCopy.File(named(name), sha256, Files.size(folder.resolve(sha256)));
        } catch (IOException e) {
            throw new LintasException(ErrorCode.STORAGE_FAILED, "A file of a list cannot be kept.", e);
        }
    }

    /** Opens a file that was kept. */
    InputStream open(ListCopy.File file) throws IOException {
        if (!SHA256.matcher(file.sha256()).matches()) {
            throw new LintasException(ErrorCode.STORAGE_FAILED, "A file of a list has no SHA-256.");
        }
        return Files.newInputStream(folder.resolve(file.sha256()));
    }

    /** Name and hash of a file that is not to be kept. */
    static ListCopy.File named(String name, Path content) throws IOException {
        try (InputStream in = Files.newInputStream(content)) {
            DigestInputStream digest = new DigestInputStream(in, sha256());
            digest.transferTo(OutputStream.nullOutputStream());
            return new ListCopy.File(
                    named(name),
                    HexFormat.of().formatHex(digest.getMessageDigest().digest()),
                    Files.size(content));
        }
    }

    private static String copy(Path content, Path fresh) throws IOException {
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE);
                DigestInputStream in = new DigestInputStream(Files.newInputStream(content), sha256())) {
            in.transferTo(Channels.newOutputStream(channel));
            channel.force(true);
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        }
    }

    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static String named(String name) {
        String last =
                name.replaceAll("^.*[/\\\\]", "").replaceAll("\\p{Cntrl}", "").strip();
        String some = last.isEmpty() ? "list" : last;
        return some.length() <= NAME_LENGTH_MAX ? some : some.substring(0, NAME_LENGTH_MAX);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new LintasException(ErrorCode.INTERNAL, "There is no SHA-256.", e);
        }
    }
}
