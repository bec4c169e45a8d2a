package org.lintas.watchlists.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lintas.foundation.PersonName;
import org.lintas.mrz.Transliteration;

/**
 * Names as keys of a hash table: the letters A-Z of the parts in order, without spaces. A listed name has a key for surname first and
 * one for given names first, so that the order in which a State writes names, where it divides them, and whether it knows
 * surnames at all do not matter.
 */
final class NameKeys {

    /** Transliterations of one part that are listed, the preferred first; a part of one script and language has at most 48. */
    private static final int FORMS_MAX = 48;

    /** Characters of the name field: TD3 and MRV-A 39, TD2 and MRV-B 31, TD1 30 (Doc 9303-4, -5, -6, -7). */
    private static final int[] FIELD_LENGTHS = {39, 31, 30};

    private NameKeys() {}

    /** Every key under which a document may show this name, also cut off at the end of the name field. */
    static Set<String> listed(PersonName name) {
        Set<String> keys = new HashSet<>();
        List<String> givenForms = forms(name.givenNames());
        for (String surname : forms(name.surname())) {
            for (String given : givenForms) {
                add(keys, surname, given);
                add(keys, given, surname);
            }
        }
        keys.remove("");
        return keys;
    }

    /** The key of a name as a document shows it; empty text when it has no letters. */
    static String asked(PersonName name) {
        return letters(preferred(name.surname()) + preferred(name.givenNames()));
    }

    private static void add(Set<String> keys, String primary, String secondary) {
        String field = primary.isEmpty() || secondary.isEmpty() ? primary + secondary : primary + "<<" + secondary;
        keys.add(letters(field));
        for (int length : FIELD_LENGTHS) {
            if (field.length() > length) {
                keys.add(letters(field.substring(0, length)));
            }
        }
    }

    private static List<String> forms(String part) {
        List<String> forms =
                Transliteration.forms(part).stream().limit(FORMS_MAX).toList();
        return forms.isEmpty() ? List.of(letters(part.toUpperCase(Locale.ROOT))) : forms;
    }

    private static String preferred(String part) {
        return Transliteration.preferred(part).orElseGet(() -> part.toUpperCase(Locale.ROOT));
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                letters.append(c);
            }
        }
        return letters.toString();
    }
}
