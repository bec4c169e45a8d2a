package org.lintas.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.lintas.watchlist.ColumnMapping;
import org.lintas.watchlist.ListFormat;
import org.lintas.watchlist.Subject;
import org.lintas.watchlist.WatchlistCollection;

/** Reads the lists of a call. Beside OFAC's sdn.csv its alt.csv and add.csv are taken where they lie in the same folder. */
final class WatchlistFiles {

    /** Diagnostics that are printed; of the others only how many. */
    private static final int DIAGNOSTICS_SHOWN = 5;

    /** Longest declared mapping, in bytes. */
    private static final int MAPPING_BYTES_MAX = 1 << 16;

    private final Shell shell;
    private final Set<Path> read = new LinkedHashSet<>();
    private final WatchlistCollection collection;
    private long diagnostics;

    WatchlistFiles(Shell shell) {
        this.shell = shell;
        this.collection = new WatchlistCollection(diagnostic -> {
            if (++diagnostics <= DIAGNOSTICS_SHOWN) {
                shell.complain(diagnostic.origin() + ": " + diagnostic.problem());
            }
        });
    }

    /** Reads lists by name; throws {@link IOException} if one cannot be read, since who is on it would not be found. */
    List<Subject> read(List<String> names, Optional<String> mapping) throws IOException {
        ColumnMapping columns = mapping.isPresent() ? mapping(mapping.get()) : ColumnMapping.usual();
        for (String name : names) {
            for (Source source : new Sources(shell).of(name)) {
                read(source, columns);
            }
        }
        List<Subject> subjects = collection.subjects();
        if (diagnostics > DIAGNOSTICS_SHOWN) {
            shell.complain((diagnostics - DIAGNOSTICS_SHOWN) + " more places of the lists were not understood");
        }
        return subjects;
    }

    private void read(Source source, ColumnMapping columns) throws IOException {
        if (source.path().isPresent() && !read.add(source.path().get().toRealPath())) {
            return;
        }
        try (InputStream stream = source.open()) {
            ListFormat format = collection.read(source.name(), stream, columns);
            if (format == ListFormat.OFAC_SDN && source.path().isPresent()) {
                beside(source, source.path().get(), columns);
            }
        }
    }

    private void beside(Source source, Path sdn, ColumnMapping columns) throws IOException {
        String name = String.valueOf(sdn.getFileName());
        for (String other : List.of("alt", "add")) {
            Path path = sdn.resolveSibling(name.replaceFirst("(?i)sdn", other));
            if (!path.equals(sdn) && Files.isRegularFile(path)) {
                read(new Source(path.toString(), Optional.of(path), source.standardInput()), columns);
            }
        }
    }

    private static ColumnMapping mapping(String name) throws IOException {
        Path path = Path.of(name);
        if (!Files.isRegularFile(path) || Files.size(path) > MAPPING_BYTES_MAX) {
            throw new IOException("no mapping of at most " + MAPPING_BYTES_MAX + " bytes: " + name);
        }
        Properties properties = new Properties();
        try (BufferedReader reader = Files.newBufferedReader(path)) {
            properties.load(reader);
        }
        Map<String, String> columns = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> columns.put(key, properties.getProperty(key)));
        return ColumnMapping.of(columns);
    }
}
