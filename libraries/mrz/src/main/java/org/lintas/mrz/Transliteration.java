package org.lintas.mrz;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Names in the letters A-Z, by Doc 9303-3, eighth edition (2021), sections 4.6 and 6: Latin letters with marks, Cyrillic,
 * Arabic.
 *
 * <p>Hyphens, commas and spaces separate components; apostrophes and all other punctuation vanish. Letters that the tables
 * do not list lose their marks where that leaves a listed letter, so that Vietnamese works too. Digits, and scripts without
 * a table such as Greek, Thai or Chinese, have no transliteration.
 */
public final class Transliteration {

    /** Characters of a name at most: a choice of ours, far above any real name. */
    public static final int NAME_LENGTH_MAX = 256;

    /** Forms of one name at most. A name of one script and language has at most 48. */
    public static final int FORMS_MAX = 256;

    private Transliteration() {}

    /**
     * The form that the tables put first: AE, OE, UE, AA, SS; N for Ñ; Cyrillic as Russian.
     *
     * @return components separated by single spaces; empty if the name has none
     * @throws IllegalArgumentException if the name is longer than {@link #NAME_LENGTH_MAX}
     */
    public static Optional<String> preferred(String name) {
        return Transliterator.write(normalized(name), Practice.PREFERRED);
    }

    /**
     * Every form that the tables leave to the issuer, the preferred first: Ü as UE, UXX or U, the exceptions of each
     * Cyrillic alphabet, a shadda written or not. An issuer treats a letter alike throughout a name, so does each form.
     *
     * @return at most {@link #FORMS_MAX} different forms; none if the name has no transliteration
     * @throws IllegalArgumentException if the name is longer than {@link #NAME_LENGTH_MAX}
     */
    public static List<String> forms(String name) {
        String normalized = normalized(name);
        Set<String> forms = new LinkedHashSet<>();
        for (Practice practice : Practice.all(normalized)) {
            Transliterator.write(normalized, practice).ifPresent(forms::add);
            if (forms.size() == FORMS_MAX) {
                break;
            }
        }
        return List.copyOf(forms);
    }

    private static String normalized(String name) {
        if (name.length() > NAME_LENGTH_MAX) {
            throw new IllegalArgumentException("a name of " + name.length() + " characters");
        }
        return Normalizer.normalize(
                Normalizer.normalize(name, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT), Normalizer.Form.NFC);
    }
}
