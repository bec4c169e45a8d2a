package org.lintas.ledger;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Takes the torn end off a file and keeps it in the folder {@code cut}: nothing on the disk is thrown away. */
final class TornTail {

    private TornTail() {}

    /** Number of bytes cut. */
    static long cut(Layout layout, Path file, long offset) throws IOException {
        Files.createDirectories(layout.cut());
        try (FileChannel source = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long bytes = source.size() - offset;
            copy(source, offset, free(layout, file, offset));
            Layout.flush(layout.cut());
            source.truncate(offset);
            source.force(true);
            return bytes;
        }
    }

    private static void copy(FileChannel source, long offset, Path target) throws IOException {
        try (FileChannel kept = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            long at = offset;
            while (at < source.size()) {
                at += source.transferTo(at, source.size() - at, kept);
            }
            kept.force(true);
        }
    }

    private static Path free(Layout layout, Path file, long offset) {
        String name = file.getFileName() + "-" + offset;
        Path target = layout.cut().resolve(name);
        for (int copy = 2; Files.exists(target); copy++) {
            target = layout.cut().resolve(name + "-" + copy);
        }
        return target;
    }
}
