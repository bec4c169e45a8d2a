package org.lintas.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.lintas.emrtd.lds.Octets;

/** Turns the names of a call into documents: folders and zip files with the files of a chip, and EF.SOD alone. */
final class DocumentInputs {

    /** Longest file of a chip in bytes: what the reader takes from one, doubled. */
    static final int FILE_BYTES_MAX = 1 << 20;

    /** Longest zip in bytes: every file of a chip at its bound would be 20 MB. */
    static final int ZIP_BYTES_MAX = 20 << 20;

    /** Most files of one document that are read: a chip has below 20. */
    static final int FILES_MAX = 100;

    /** Folders below a named one that are walked at most. */
    private static final int DEPTH_MAX = 16;

    /** Most files below a named folder. */
    private static final int WALKED_MAX = 1_000_000;

    /** A zip begins so (PKWARE APPNOTE 6.3.10, 4.3.7). */
    private static final byte[] ZIP_BEGINNING = {'P', 'K', 3, 4};

    private final Shell shell;

    DocumentInputs(Shell shell) {
        this.shell = shell;
    }

    List<DocumentInput> of(String name) throws IOException {
        if (name.equals(Source.STANDARD_INPUT)) {
            return List.of(file(new Source(name, Optional.empty(), shell.in())));
        }
        Path path = path(name);
        if (!Files.exists(path)) {
            throw new IOException("no such file or folder");
        }
        return Files.isDirectory(path) ? walked(name, path) : List.of(file(source(name, path)));
    }

    private static Path path(String name) throws IOException {
        try {
            return Path.of(name);
        } catch (InvalidPathException bad) {
            throw new IOException("not a file name", bad);
        }
    }

    private Source source(String name, Path path) {
        return new Source(name, Optional.of(path), shell.in());
    }

    /** A zip, or EF.SOD alone. */
    private static DocumentInput file(Source source) {
        return new DocumentInput(source.name(), () -> {
            byte[] content = source.bytes(ZIP_BYTES_MAX);
            return isZip(content) ? unzipped(content) : Map.of(ChipFileNames.SECURITY_OBJECT, bounded(content));
        });
    }

    private static boolean isZip(byte[] content) {
        return content.length > ZIP_BEGINNING.length
                && Arrays.equals(content, 0, ZIP_BEGINNING.length, ZIP_BEGINNING, 0, ZIP_BEGINNING.length);
    }

    private static Octets bounded(byte[] content) throws IOException {
        if (content.length > FILE_BYTES_MAX) {
            throw new IOException("a file longer than " + FILE_BYTES_MAX + " bytes");
        }
        return Octets.of(content);
    }

    private static Map<String, Octets> unzipped(byte[] zip) throws IOException {
        Map<String, Octets> files = new LinkedHashMap<>();
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (!entry.isDirectory()) {
                    if (files.size() == FILES_MAX) {
                        throw new IOException("more than " + FILES_MAX + " files in a zip");
                    }
                    String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                    if (files.put(name, content(entries)) != null && ChipFileNames.isOne(name)) {
                        throw new IOException("more than one document in a zip: %s twice".formatted(name));
                    }
                }
            }
        } catch (IllegalArgumentException malformed) {
            throw new IOException("not a zip: " + malformed.getMessage(), malformed);
        }
        return files;
    }

    private static Octets content(InputStream stream) throws IOException {
        return bounded(stream.readNBytes(FILE_BYTES_MAX + 1));
    }

    /** Every folder below with files of a chip is a document; where there are none, every file stands for itself. */
    private List<DocumentInput> walked(String name, Path folder) throws IOException {
        Map<Path, List<Path>> byFolder = new LinkedHashMap<>();
        try (Stream<Path> found = Files.walk(folder, DEPTH_MAX)) {
            List<Path> files = found.filter(Files::isRegularFile)
                    .limit(WALKED_MAX + 1L)
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new IOException("no file in this folder");
            }
            if (files.size() > WALKED_MAX) {
                throw new IOException("more than " + WALKED_MAX + " files in this folder");
            }
            for (Path file : files) {
                byFolder.computeIfAbsent(file.getParent(), parent -> new ArrayList<>())
                        .add(file);
            }
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
        List<DocumentInput> inputs = new ArrayList<>();
        byFolder.forEach((parent, files) -> {
            if (files.stream().noneMatch(file -> ChipFileNames.isOne(fileName(file)))) {
                files.forEach(file -> inputs.add(file(source(joined(name, folder, file), file))));
            } else if (files.stream()
                            .filter(file -> ChipFileNames.isSecurityObject(fileName(file)))
                            .count()
                    < 2) {
                inputs.add(new DocumentInput(joined(name, folder, parent), () -> contents(files)));
            } else {
                inputs.addAll(ofOwners(files, file -> joined(name, folder, file)));
            }
        });
        return inputs;
    }

    /** Several documents in one folder: files are of one document where the same stands before their own names. */
    private List<DocumentInput> ofOwners(List<Path> files, Function<Path, String> named) {
        Map<String, List<Path>> byOwner = new LinkedHashMap<>();
        for (Path file : files) {
            if (ChipFileNames.isOne(fileName(file))) {
                byOwner.computeIfAbsent(ChipFileNames.owner(fileName(file)), owner -> new ArrayList<>())
                        .add(file);
            }
        }
        return byOwner.values().stream()
                .map(own -> own.size() == 1
                        ? file(source(named.apply(own.getFirst()), own.getFirst()))
                        : new DocumentInput(named.apply(securityObject(own)), () -> contents(own)))
                .toList();
    }

    /** The file that a document among others is named by. */
    private static Path securityObject(List<Path> files) {
        return files.stream()
                .filter(file -> ChipFileNames.isSecurityObject(fileName(file)))
                .findFirst()
                .orElse(files.getFirst());
    }

    private static String fileName(Path file) {
        return file.getFileName().toString();
    }

    private static String joined(String name, Path folder, Path below) {
        String rest = folder.relativize(below).toString();
        if (rest.isEmpty()) {
            return name;
        }
        return name.endsWith("/") ? name + rest : name + "/" + rest;
    }

    private static Map<String, Octets> contents(List<Path> files) throws IOException {
        if (files.size() > FILES_MAX) {
            throw new IOException("more than " + FILES_MAX + " files in a folder of a document");
        }
        Map<String, Octets> contents = new LinkedHashMap<>();
        for (Path file : files) {
            String name = fileName(file);
            if (ChipFileNames.isOne(name)) {
                try (InputStream stream = Files.newInputStream(file)) {
                    contents.put(name, content(stream));
                }
            } else {
                contents.put(name, Octets.of(new byte[0]));
            }
        }
        return contents;
    }
}
