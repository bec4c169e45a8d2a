package org.lintas.names;

import java.util.List;

/** Titles that reservation systems write behind the given names without a space: JOHNMR. Taken off only where the table has the rest, and not the whole. */
final class GluedTitles {

    /** As airlines write them; the longer first. */
    private static final List<String> TITLES = List.of("MSTR", "MISS", "MRS", "MR", "MS");

    /** Letters that a name has at least. */
    private static final int LETTERS_MIN = 3;

    private GluedTitles() {}

    /** The word without a title behind it; the same word if it has none. */
    static NameWord without(NameWord word) {
        if (!word.vowels()
                || word.kind() != NameWord.Kind.WORD
                || word.cut()
                || NameRarity.bundled().known(word.letters())) {
            return word;
        }
        for (String title : TITLES) {
            int rest = word.letters().length() - title.length();
            if (rest >= LETTERS_MIN && word.letters().endsWith(title)) {
                String name = word.letters().substring(0, rest);
                return NameRarity.bundled().known(name)
                        ? new NameWord(name, word.written(), word.kind(), word.role(), true, false)
                        : word;
            }
        }
        return word;
    }
}
