package org.lintas.emrtd.trust;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Which countries may sign for which issuing State (BSI TR-03135-1 v2.5, 5.6.4: an explicit many-to-many table). Without it
 * any trusted State could sign a document of another.
 */
public final class IssuingStates {

    private static final Pattern STATE = Pattern.compile("[A-Z]{1,3}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final String TABLE = "issuing-states.txt";

    private static final IssuingStates STANDARD = load();

    private final Map<String, Set<String>> countriesByState;

    private IssuingStates(Map<String, Set<String>> countriesByState) {
        this.countriesByState = Collections.unmodifiableMap(countriesByState);
    }

    /** The real States and organisations; no fictitious one. */
    public static IssuingStates standard() {
        return STANDARD;
    }

    /**
     * The same table with one more country for a State, for fictitious States and for what the table does not know.
     *
     * @param state as the machine readable zone writes it without fillers, 1-3 letters
     * @param country two letters as its certificates say, in either case
     */
    public IssuingStates with(String state, String country) {
        String upper = country.toUpperCase(Locale.ROOT);
        if (!STATE.matcher(state).matches() || !COUNTRY.matcher(upper).matches()) {
            throw new IllegalArgumentException("not a State and a country: %s, %s".formatted(state, country));
        }
        Map<String, Set<String>> extended = new TreeMap<>(countriesByState);
        Set<String> countries = new HashSet<>(of(state));
        countries.add(upper);
        extended.put(state, Set.copyOf(countries));
        return new IssuingStates(extended);
    }

    /** The same table with one more country for each of these States, as {@link #with(String, String)} takes them. */
    public IssuingStates with(Map<String, String> countries) {
        IssuingStates extended = this;
        for (Map.Entry<String, String> pair : countries.entrySet()) {
            extended = extended.with(pair.getKey(), pair.getValue());
        }
        return extended;
    }

    /** Countries, in upper case, that may sign for a State; empty if the table does not know it. */
    public Set<String> of(String state) {
        return countriesByState.getOrDefault(state, Set.of());
    }

    private static IssuingStates load() {
        Map<String, Set<String>> states = new TreeMap<>();
        for (String line : lines()) {
            if (!line.startsWith("#") && !line.isBlank()) {
                List<String> words = Arrays.asList(line.strip().split(" +", -1));
                states.put(words.getFirst(), Set.copyOf(words.subList(1, words.size())));
            }
        }
        return new IssuingStates(states);
    }

    private static List<String> lines() {
        try (InputStream table = IssuingStates.class.getResourceAsStream(TABLE)) {
            if (table == null) {
                throw new IllegalStateException("missing in this library: " + TABLE);
            }
            return new String(table.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
