package org.lintas.passengers.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;
import org.lintas.foundation.EnvelopeCipher;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Deliveries as they came, in HOME/passengers/files, each encrypted under a key of its own and readable by its owner alone. A file is on the disk, whole, when
 * its name is there.
 */
@Component
class DeliveryFiles {

    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private final Path folder;
    private final EnvelopeCipher cipher;

    DeliveryFiles(@Value("${lintas.home}") Path home) {
        this.folder = home.resolve("passengers").resolve("files");
        this.cipher = new EnvelopeCipher(home.resolve("keys").resolve("passengers.key"));
    }

    /** Keeps a delivery; it is on the disk when this returns. Gives the key that opens it. */
    byte[] keep(UUID delivery, byte[] content) {
        byte[] key = cipher.newKey(delivery.toString());
        ByteBuffer sealed = ByteBuffer.wrap(cipher.encrypt(key, content, delivery.toString()));
        try {
            FileAttribute<Set<PosixFilePermission>> owner = PosixFilePermissions.asFileAttribute(FOLDER);
            Files.createDirectories(folder, owner);
            Path fresh = Files.createTempFile(folder, "fresh", ".new", PosixFilePermissions.asFileAttribute(FILE));
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                while (sealed.hasRemaining()) {
                    channel.write(sealed);
                }
                channel.force(true);
            }
            Files.move(fresh, file(delivery), StandardCopyOption.ATOMIC_MOVE);
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
            return key;
        } catch (IOException e) {
            throw new LintasException(ErrorCode.STORAGE_FAILED, "A delivery cannot be kept.", e);
        }
    }

    /** Reads a delivery that was kept. */
    byte[] read(UUID delivery, byte[] key) {
        try {
            return cipher.decrypt(key, Files.readAllBytes(file(delivery)), delivery.toString());
        } catch (IOException e) {
            throw new LintasException(ErrorCode.STORAGE_FAILED, "A delivery that was kept cannot be read.", e);
        }
    }

    /** Removes a delivery that is not referred to. */
    void delete(UUID delivery) {
        try {
            Files.deleteIfExists(file(delivery));
        } catch (IOException e) {
            throw new LintasException(ErrorCode.STORAGE_FAILED, "A delivery cannot be removed.", e);
        }
    }

    private Path file(UUID delivery) {
        return folder.resolve(delivery + ".sealed");
    }
}
