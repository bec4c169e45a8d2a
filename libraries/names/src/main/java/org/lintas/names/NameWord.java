package org.lintas.names;

/**
 * A word of a name as it is compared.
 *
 * @param letters A to Z, at least one; a parser gives up to {@link NameParser#WORD_LETTERS_MAX}
 * @param written as it stood in the name
 * @param kind what the word is good for
 * @param role which part of the name it belongs to
 * @param vowels whether the letters show the vowels: words of Arabic and Hebrew letters do not
 * @param cut whether the word may go on: the last one of a truncated name
 */
public record NameWord(String letters, String written, Kind kind, Role role, boolean vowels, boolean cut) {

    /** What a word is good for. */
    public enum Kind {
        /** It tells people apart. */
        WORD,
        /** A particle, title or mark of descent, which people add and leave out: al, bin, van, Haji. */
        WEAK,
        /** A single letter that stands for a word. */
        INITIAL,
        /** A mark of generation: Jr, III. */
        GENERATION
    }

    /** Which part of the name a word belongs to. */
    public enum Role {
        /** The primary identifier of Doc 9303. */
        SURNAME,
        /** The secondary identifier. */
        GIVEN,
        /** Nobody said. */
        UNKNOWN
    }

    /** Refuses letters that are none. */
    public NameWord {
        boolean latin = !letters.isEmpty();
        for (int i = 0; latin && i < letters.length(); i++) {
            latin = letters.charAt(i) >= 'A' && letters.charAt(i) <= 'Z';
        }
        if (!latin) {
            throw new IllegalArgumentException("a word of a name has letters A to Z");
        }
    }

    /** Two words as one, as some write it. */
    NameWord joined(NameWord next) {
        return new NameWord(letters + next.letters, written + " " + next.written, Kind.WORD, role, vowels, next.cut);
    }
}
