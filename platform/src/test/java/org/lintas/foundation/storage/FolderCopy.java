package org.lintas.foundation.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Copies a folder with the rights of its files. */
final class FolderCopy {

    private FolderCopy() {}

    static void of(Path from, Path to) throws IOException {
        try (var inside = Files.walk(from)) {
            for (Path each : (Iterable<Path>) inside::iterator) {
                Files.copy(each, to.resolve(from.relativize(each)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
