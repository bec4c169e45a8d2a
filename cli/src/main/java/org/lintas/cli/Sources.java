package org.lintas.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns the names of a call into inputs: files as they are, folders as all files below them in order of their names. */
final class Sources {

    /** Folders below a named one that are walked at most; no collection of documents is deeper. */
    static final int DEPTH_MAX = 32;

    /** Files of one folder taken at most; more want several calls. */
    static final int FILES_MAX = 1_000_000;

    private final Shell shell;

    Sources(Shell shell) {
        this.shell = shell;
    }

    /** The inputs behind a name; throws {@link IOException} with a sentence for the user if there are none. */
    List<Source> of(String name) throws IOException {
        if (name.equals(Source.STANDARD_INPUT)) {
            return List.of(new Source(name, Optional.empty(), shell.in()));
        }
        Path path = path(name);
        if (!Files.exists(path)) {
            throw new IOException("no such file or folder");
        }
        return Files.isDirectory(path) ? walked(name, path) : List.of(file(name, path));
    }

    private static Path path(String name) throws IOException {
        try {
            return Path.of(name);
        } catch (InvalidPathException bad) {
            throw new IOException("not a file name", bad);
        }
    }

    private List<Source> walked(String name, Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder, DEPTH_MAX)) {
            List<Source> files = found.filter(Files::isRegularFile)
                    .limit(FILES_MAX + 1L)
                    .sorted()
                    .map(file -> file(joined(name, folder.relativize(file)), file))
                    .toList();
            if (files.isEmpty()) {
                throw new IOException("no file in this folder");
            }
            if (files.size() > FILES_MAX) {
                throw new IOException("more than " + FILES_MAX + " files in this folder");
            }
            return files;
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private Source file(String name, Path path) {
        return new Source(name, Optional.of(path), shell.in());
    }

    private static String joined(String folder, Path below) {
        return folder.endsWith("/") ? folder + below : folder + "/" + below;
    }
}
