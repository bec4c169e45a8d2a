package org.lintas.edifact;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Names as reservation systems write them: with titles, often glued to the given names. */
final class BookedName {

    /** Titles that no given name ends with; a glued one leaves at least so many letters. */
    private static final List<String> GLUED = List.of("MSTR", "MISS", "MRS", "MR");

    private static final List<String> APART = List.of("MSTR", "MISS", "MRS", "MR", "MS", "DR", "PROF", "CHD", "INF");

    private static final int LETTERS_LEFT_MIN = 2;

    private BookedName() {}

    /** Given names without a title at their end. */
    static String withoutTitle(String given) {
        String plain = given.strip();
        for (String title : APART) {
            if (plain.endsWith(" " + title)) {
                return plain.substring(0, plain.length() - title.length()).strip();
            }
        }
        for (String title : GLUED) {
            if (plain.endsWith(title) && plain.length() >= title.length() + LETTERS_LEFT_MIN) {
                return plain.substring(0, plain.length() - title.length()).strip();
            }
        }
        return isTitle(plain) ? "" : plain;
    }

    private static boolean isTitle(String text) {
        return APART.contains(text);
    }

    /** How well two names agree: 0 not at all, 1 in the surname, 2 in the begin of the given names too. */
    static int agreement(TravellerDraft traveller, Optional<String> surname, Optional<String> given) {
        String family = letters(surname.orElse(""));
        if (family.isEmpty() || !family.equals(letters(traveller.surname))) {
            return 0;
        }
        String one = letters(given.orElse(""));
        String other = letters(traveller.givenNames);
        int compared = Math.min(one.length(), other.length());
        boolean begins = compared > 0 && one.startsWith(other.substring(0, compared));
        return begins || (one.isEmpty() && other.isEmpty()) ? 2 : 1;
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            if (Character.isLetter(text.charAt(at))) {
                letters.append(text.charAt(at));
            }
        }
        return letters.toString().toUpperCase(Locale.ROOT);
    }
}
