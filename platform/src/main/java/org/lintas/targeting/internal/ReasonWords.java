package org.lintas.targeting.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lintas.rules.PlainLanguage;
import org.lintas.rules.RuleHit;

/** Why a rule hit, in the words of people. */
final class ReasonWords {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("id"), Locale.of("vi"));

    private ReasonWords() {}

    /** By language. */
    static Map<String, List<String>> of(RuleHit found) {
        Map<String, List<String>> words = new HashMap<>();
        for (Locale language : LANGUAGES) {
            PlainLanguage plain = PlainLanguage.of(language);
            words.put(
                    language.getLanguage(),
                    found.reasons().stream().map(plain::of).toList());
        }
        return words;
    }
}
