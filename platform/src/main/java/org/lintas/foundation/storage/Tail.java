package org.lintas.foundation.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The end of a log file, for an error message. */
final class Tail {

    private Tail() {}

    /** The last bytes of the file as text, at most so many; empty when it cannot be read. */
    static String of(Path file, int bytesMax) {
        try (InputStream content = Files.newInputStream(file)) {
            content.skipNBytes(Math.max(0, Files.size(file) - bytesMax));
            return new String(content.readNBytes(bytesMax), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "";
        }
    }
}
