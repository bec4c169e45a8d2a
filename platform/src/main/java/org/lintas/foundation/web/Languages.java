package org.lintas.foundation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The languages that the console speaks.
 *
 * @param all every language, the default first
 */
record Languages(List<Locale> all) {

    /** Longest Accept-Language header that is read, in characters; a longer one counts as none. */
    private static final int HEADER_LENGTH_MAX = 500;

    Languages {
        all = List.copyOf(all);
    }

    Languages(Locale standard, List<Locale> others) {
        this(joined(standard, others));
    }

    /** The best language for an Accept-Language header; the default when none fits. */
    Locale best(@Nullable String header) {
        if (header == null || header.isBlank() || header.length() > HEADER_LENGTH_MAX) {
            return all.getFirst();
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(header), all);
            return found == null ? all.getFirst() : found;
        } catch (IllegalArgumentException e) {
            return all.getFirst();
        }
    }

    private static List<Locale> joined(Locale standard, List<Locale> others) {
        List<Locale> joined = new ArrayList<>();
        joined.add(standard);
        joined.addAll(others);
        return joined;
    }
}
