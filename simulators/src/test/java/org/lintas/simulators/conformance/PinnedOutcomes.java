package org.lintas.simulators.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What a reader must say of each faulty chip: lines {@code group; case; outcome} in {@code pinned-outcomes.txt}. Each was looked at:
 * a protocol that the fault is in must not succeed, no wrong bytes may be taken for a file, and no weaker protocol may be tried.
 */
final class PinnedOutcomes {

    private static final String FILE = "pinned-outcomes.txt";

    private final Map<String, String> outcomes;

    private PinnedOutcomes(Map<String, String> outcomes) {
        this.outcomes = outcomes;
    }

    static PinnedOutcomes load() {
        Map<String, String> outcomes = new HashMap<>();
        try (InputStream stream = Objects.requireNonNull(PinnedOutcomes.class.getResourceAsStream(FILE), FILE)) {
            new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> {
                String[] parts = line.split("; ", 3);
                outcomes.put(parts[0] + "; " + parts[1], parts[2]);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PinnedOutcomes(outcomes);
    }

    String of(String group, String name) {
        return Objects.requireNonNull(outcomes.get(group + "; " + name), () -> "no line for " + group + "; " + name);
    }
}
