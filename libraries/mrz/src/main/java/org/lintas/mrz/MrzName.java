package org.lintas.mrz;

import java.util.Optional;

/**
 * The holder's name as a zone writes it: components of letters A-Z, separated by single spaces.
 *
 * @param primary the primary identifier: family name, or the only name (a mononym); empty only in a damaged or deviating
 *     zone
 * @param secondary the secondary identifier: given names; empty for a mononym
 * @param truncated whether the name field is filled to its last character, so that more may have been cut off (Doc
 *     9303-4 section 4.2.3)
 */
public record MrzName(Optional<String> primary, Optional<String> secondary, boolean truncated) {

    /** Characters of an identifier at most, before a zone truncates it: a choice of ours, far above any real name. */
    public static final int IDENTIFIER_LENGTH_MAX = 256;

    /**
     * Refuses identifiers that are empty, too long, or not letters, digits and single spaces, with {@link
     * IllegalArgumentException}. Digits pass because a damaged zone may show them; {@link #of} never makes one.
     */
    public MrzName {
        require(primary);
        require(secondary);
    }

    /**
     * A name with both identifiers, transliterated by {@link Transliteration#preferred}.
     *
     * @throws IllegalArgumentException if an identifier is empty, too long or cannot be transliterated
     */
    public static MrzName of(String primary, String secondary) {
        return new MrzName(Optional.of(transliterated(primary)), Optional.of(transliterated(secondary)), false);
    }

    /**
     * A name with a primary identifier only, transliterated by {@link Transliteration#preferred}.
     *
     * @throws IllegalArgumentException if it is empty, too long or cannot be transliterated
     */
    public static MrzName mononym(String primary) {
        return new MrzName(Optional.of(transliterated(primary)), Optional.empty(), false);
    }

    private static String transliterated(String name) {
        return Transliteration.preferred(name)
                .orElseThrow(() -> new IllegalArgumentException("no transliteration for this name: " + name));
    }

    private static void require(Optional<String> present) {
        if (present.isEmpty()) {
            return;
        }
        String identifier = present.get();
        if (identifier.isEmpty() || identifier.length() > IDENTIFIER_LENGTH_MAX) {
            throw new IllegalArgumentException("an identifier of " + identifier.length() + " characters");
        }
        for (int i = 0; i < identifier.length(); i++) {
            char c = identifier.charAt(i);
            boolean separates = c == ' ' && i > 0 && i < identifier.length() - 1 && identifier.charAt(i - 1) != ' ';
            if (!separates && !Characters.isLetter(c) && !Characters.isDigit(c)) {
                throw new IllegalArgumentException("not components of A-Z separated by single spaces: " + identifier);
            }
        }
    }
}
