package org.lintas.names;

import java.util.List;
import org.lintas.names.NameWord.Kind;

/** A sought name with the similar words of each of its words. */
final class SoughtName {

    final int size;

    /** Words that tell persons apart, and particles. */
    final int strong;

    final int weak;

    /** Whether all words are plain ones, see {@link NameShape#plain}. */
    final boolean plain;

    final boolean[] told;
    final boolean[] initial;
    final char[] first;

    /** Of each word: similar words of the list, and similar words with the next one as one. */
    final SimilarWords[] single;

    final SimilarWords[] pair;

    /** Similar words of the list to a word with the next one as one, to the last word with the first one. */
    final SimilarWords[] joined;

    SoughtName(PersonName name, NameLexicon lexicon) {
        List<NameWord> words = name.words();
        this.size = words.size();
        this.told = new boolean[size];
        this.initial = new boolean[size];
        this.first = new char[size];
        this.single = new SimilarWords[size];
        this.pair = new SimilarWords[size];
        this.joined = new SimilarWords[size];
        int telling = 0;
        boolean allPlain = true;
        for (int i = 0; i < size; i++) {
            NameWord word = words.get(i);
            told[i] = word.kind() != Kind.WEAK;
            initial[i] = word.kind() == Kind.INITIAL;
            first[i] = word.letters().charAt(0);
            telling += told[i] ? 1 : 0;
            allPlain &= NameShape.plain(word);
            boolean whole = told[i] && !initial[i];
            single[i] = whole ? lexicon.words(word) : SimilarWords.NONE;
            pair[i] = word.kind() == Kind.WORD ? lexicon.pairs(word) : SimilarWords.NONE;
            NameWord next = words.get((i + 1) % size);
            joined[i] = size > 1 && next.kind() != Kind.INITIAL ? lexicon.joined(word, next) : SimilarWords.NONE;
        }
        this.strong = telling;
        this.weak = size - telling;
        this.plain = allPlain;
    }

    /** The most that one of several says. */
    static float most(SimilarWords[] words) {
        float most = 0;
        for (SimilarWords similar : words) {
            most = Math.max(most, similar.most());
        }
        return most;
    }
}
