package org.lintas.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One input to read: a file, or standard input.
 *
 * @param name the name as given; of a file found in a folder the folder as given and the path below it; {@code -}
 * @param path the file; empty for standard input
 * @param standardInput what is read if there is no file
 */
record Source(String name, Optional<Path> path, InputStream standardInput) {

    /** The name that stands for standard input. */
    static final String STANDARD_INPUT = "-";

    boolean isStandardInput() {
        return path.isEmpty();
    }

    /** The name of what begins at a line: {@code -:LINE} for standard input, else the file's name. */
    String at(long line) {
        return isStandardInput() ? STANDARD_INPUT + ":" + line : name;
    }

    InputStream open() throws IOException {
        return path.isPresent() ? Files.newInputStream(path.get()) : new OpenForOthers(standardInput);
    }

    /** All of its bytes; throws {@link IOException} if there are more than the verb takes. */
    byte[] bytes(int bytesMax) throws IOException {
        try (InputStream stream = open()) {
            byte[] bytes = stream.readNBytes(bytesMax);
            if (stream.read() >= 0) {
                throw new IOException("longer than " + bytesMax + " bytes");
            }
            return bytes;
        }
    }

    /** Standard input stays open when one verb is done with it. */
    private static final class OpenForOthers extends FilterInputStream {
        OpenForOthers(InputStream stream) {
            super(stream);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return in.read(bytes, offset, length);
        }

        @Override
        public void close() {}
    }
}
