package org.lintas.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Optional;

/** In which State a place is. */
final class Places {

    private static final int LOCODE_LENGTH = 5;
    private static final Map<String, String> AIRPORTS = airports();

    private Places() {}

    /** The three letters of the State of an airport (IATA) or place (UN/LOCODE); empty when it is not known. */
    static Optional<String> state(String code) {
        return code.length() == LOCODE_LENGTH ? ofLocode(code) : Optional.ofNullable(AIRPORTS.get(code));
    }

    private static Optional<String> ofLocode(String code) {
        try {
            return Optional.of(Locale.of("", code.substring(0, 2)).getISO3Country())
                    .filter(state -> !state.isEmpty());
        } catch (MissingResourceException _) {
            return Optional.empty();
        }
    }

    private static Map<String, String> airports() {
        try (InputStream content = Places.class.getResourceAsStream("airports.txt")) {
            String text = new String(Objects.requireNonNull(content).readAllBytes(), StandardCharsets.UTF_8);
            Map<String, String> airports = new HashMap<>();
            for (String line :
                    text.lines().filter(each -> !each.startsWith("#")).toList()) {
                List<String> words = List.of(line.split(" "));
                words.subList(1, words.size()).forEach(airport -> airports.put(airport, words.getFirst()));
            }
            return airports;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
