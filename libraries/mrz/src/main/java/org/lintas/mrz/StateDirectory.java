package org.lintas.mrz;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The codes of Doc 9303-3, eighth edition (2021), section 5, parts A to H: ISO 3166-1 and all others. */
public final class StateDirectory {

    private static final String RESOURCE = "states.csv";
    private static final Map<StateCode, StateEntry> ENTRIES = load();

    private StateDirectory() {}

    /** What the standard says of a code, if it knows it. */
    public static Optional<StateEntry> find(StateCode code) {
        return Optional.ofNullable(ENTRIES.get(code));
    }

    /** Every code, in alphabetical order. */
    public static List<StateEntry> all() {
        return List.copyOf(ENTRIES.values());
    }

    private static Map<StateCode, StateEntry> load() {
        try (InputStream resource = StateDirectory.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException("the resource " + RESOURCE + " is missing");
            }
            Map<StateCode, StateEntry> entries = new LinkedHashMap<>();
            new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(StateDirectory::entry)
                    .forEach(entry -> entries.put(entry.code(), entry));
            return entries;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static StateEntry entry(String line) {
        List<String> columns = List.of(line.split(",", 5));
        Optional<String> twoLetters = Optional.of(columns.get(1)).filter(code -> !code.isEmpty());
        return new StateEntry(
                new StateCode(columns.get(0)),
                twoLetters,
                StateEntry.Kind.valueOf(constant(columns.get(2))),
                StateEntry.Status.valueOf(constant(columns.get(3))),
                columns.get(4));
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
