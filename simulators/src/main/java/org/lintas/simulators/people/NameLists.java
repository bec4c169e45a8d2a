package org.lintas.simulators.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lists of common names that people are drawn from: a resource with one list a line, {@code name: entry, entry, ...}. */
final class NameLists {

    private static final String RESOURCE = "names.txt";
    private static final Map<String, List<String>> LISTS = load();

    private NameLists() {}

    static Optional<List<String>> find(String list) {
        return Optional.ofNullable(LISTS.get(list));
    }

    static List<String> need(String list) {
        return find(list).orElseThrow(() -> new IllegalStateException("No list of names is called " + list));
    }

    private static Map<String, List<String>> load() {
        try (InputStream resource = NameLists.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException("The resource " + RESOURCE + " is missing.");
            }
            Map<String, List<String>> lists = new HashMap<>();
            new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(":", 2))
                    .forEach(parts -> lists.put(parts[0].strip(), entries(parts[1])));
            return Map.copyOf(lists);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> entries(String text) {
        return Arrays.stream(text.split(",")).map(String::strip).toList();
    }
}
