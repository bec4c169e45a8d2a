package org.lintas.images;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * The class path of a decoder's process: this library and its codecs, from where this process has them. Archives inside an archive,
 * as in an executable jar, are copied out to a temporary folder.
 */
final class WorkerClassPath implements AutoCloseable {

    /** One class of each archive that decodes. */
    private static final List<String> CLASSES = List.of(
            "org.lintas.images.WorkerMain",
            "org.jnbis.api.Jnbis",
            "com.github.jaiimageio.jpeg2000.impl.J2KImageReaderSpi",
            "com.github.jaiimageio.impl.common.ImageUtil");

    private static final String ARCHIVE = "jar:";
    private static final String ARCHIVE_END = "!/";

    private final StringJoiner entries = new StringJoiner(System.getProperty("path.separator"));
    private Optional<Path> copies = Optional.empty();

    /** Finds every archive; {@link IOException} when one cannot be copied. */
    static WorkerClassPath find() throws IOException {
        WorkerClassPath path = new WorkerClassPath();
        for (String name : CLASSES) {
            path.add(location(name));
        }
        return path;
    }

    /** Adds a folder or an archive. */
    void add(URL location) throws IOException {
        entries.add(
                location.getProtocol().equals("file")
                        ? file(location)
                        : copy(location).toString());
    }

    @Override
    public String toString() {
        return entries.toString();
    }

    /** Deletes the copies. */
    @Override
    public void close() {
        copies.ifPresent(WorkerClassPath::delete);
    }

    private static URL location(String name) {
        try {
            var source = Class.forName(name, false, WorkerClassPath.class.getClassLoader())
                    .getProtectionDomain()
                    .getCodeSource();
            URL location = source == null ? null : source.getLocation();
            if (location == null) {
                throw new IllegalStateException("nobody knows where %s comes from".formatted(name));
            }
            return location;
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException("a codec is missing: " + name, missing);
        }
    }

    private static String file(URL location) throws IOException {
        try {
            return Path.of(location.toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IOException("no file: " + location, e);
        }
    }

    private Path copy(URL location) throws IOException {
        String name = location.toString();
        boolean archive = name.startsWith(ARCHIVE) && name.endsWith(ARCHIVE_END);
        String inner = archive ? name.substring(ARCHIVE.length(), name.length() - ARCHIVE_END.length()) : name;
        if (copies.isEmpty()) {
            copies = Optional.of(Files.createTempDirectory("lintas-images-"));
        }
        Path copy = copies.get().resolve(new ArrayList<>(List.of(inner.split("/"))).getLast());
        try (InputStream in = URI.create(inner).toURL().openStream()) {
            Files.copy(in, copy);
        }
        return copy;
    }

    private static void delete(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
                        throws IOException {
                    Files.delete(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("the temporary folder cannot be deleted", e);
        }
    }
}
