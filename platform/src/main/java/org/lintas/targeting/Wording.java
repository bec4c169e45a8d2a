package org.lintas.targeting;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reasons that are kept in the words of several languages. */
final class Wording {

    private Wording() {}

    /** In a language; in English where there are no words of it. */
    static List<String> in(Map<String, List<String>> byLanguage, Locale locale) {
        return byLanguage.getOrDefault(
                locale.getLanguage(), byLanguage.getOrDefault(Locale.ENGLISH.getLanguage(), List.of()));
    }
}
