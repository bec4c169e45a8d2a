package org.lintas.crossings.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lintas.biometrics.SubjectId;
import org.lintas.foundation.Traveller;
import org.lintas.mrz.PartialDate;
import org.lintas.names.NameParser;
import org.lintas.names.NameWord;

/**
 * Keys of which documents of one person share at least one, unless several things differ at once: the date of birth, with day and month in
 * either order, and the first letter of a word; all words in order; the number without what is easily confused; the body.
 */
final class IdentityKeys {

    private IdentityKeys() {}

    static Set<String> of(Traveller traveller, Optional<SubjectId> body) {
        List<String> words =
                NameParser.parts(traveller.name().surname(), traveller.name().givenNames()).words().stream()
                        .map(NameWord::letters)
                        .filter(letters -> !letters.isEmpty())
                        .sorted()
                        .toList();
        Set<String> keys = new LinkedHashSet<>();
        body.ifPresent(subject -> keys.add("body/" + subject));
        keys.add("number/" + number(traveller));
        if (!words.isEmpty()) {
            keys.add("name/" + String.join(" ", words));
        }
        traveller
                .dateOfBirth()
                .ifPresent(born -> words.forEach(word -> keys.add("born/" + date(born) + "/" + word.charAt(0))));
        return keys;
    }

    /** Day and month in rising order, so that exchanged ones agree. */
    private static String date(PartialDate born) {
        if (born.month().isEmpty() || born.day().isEmpty()) {
            return born.toString();
        }
        int month = born.month().getAsInt();
        int day = born.day().getAsInt();
        return "%d/%d/%d".formatted(born.year(), Math.min(month, day), Math.max(month, day));
    }

    private static String number(Traveller traveller) {
        return traveller
                .document()
                .number()
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1');
    }
}
