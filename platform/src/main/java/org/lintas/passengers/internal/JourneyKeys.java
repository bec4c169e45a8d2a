package org.lintas.passengers.internal;

import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.lintas.foundation.PersonName;
import org.lintas.mrz.Transliteration;
import org.lintas.passengers.Announced;

/** Keys by which two announcements are seen to be of one person; carriers order and divide names as they please. */
final class JourneyKeys {

    private JourneyKeys() {}

    /** The words of the name in alphabetical order, transliterated; empty text without a name. */
    static String name(Announced announced) {
        return announced.person().name().map(JourneyKeys::words).orElse("");
    }

    private static String words(PersonName name) {
        String text = name.surname() + " " + name.givenNames();
        String latin = Transliteration.preferred(text).orElse(text).toUpperCase(Locale.ROOT);
        TreeSet<String> words = new TreeSet<>();
        for (String word : latin.split("[^A-Z]+", -1)) {
            words.add(word);
        }
        words.remove("");
        return words.isEmpty() ? latin.strip() : String.join(" ", words);
    }

    /** The number of the document to travel with, without blanks and dashes. */
    static Optional<String> number(Announced announced) {
        return announced.document().flatMap(Announced.Document::number).map(JourneyKeys::plain);
    }

    static Optional<String> issuer(Announced announced) {
        return announced.document().flatMap(Announced.Document::issuer).map(JourneyKeys::plain);
    }

    private static String plain(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }
}
