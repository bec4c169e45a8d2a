package org.lintas.names;

import java.util.List;

/**
 * A name as it is compared.
 *
 * @param words in the order in which they were written, none or up to {@link NameParser#WORDS_MAX}
 */
public record PersonName(List<NameWord> words) {

    /** Copies the words. */
    public PersonName {
        words = List.copyOf(words);
        if (words.size() > NameParser.WORDS_MAX) {
            throw new IllegalArgumentException("a name has at most " + NameParser.WORDS_MAX + " words");
        }
    }

    /** Whether a single word has to tell this person from all others. */
    public boolean mononym() {
        return words.stream().filter(word -> word.kind() == NameWord.Kind.WORD).count() <= 1;
    }
}
