package org.lintas.names;

import java.util.List;
import org.lintas.names.NameWord.Kind;

/** A sought name with the similar words of each of its words. */
final class SoughtName {

    final int size;

    /** Words that tell persons apart, and particles. */
    final int strong;

    final int weak;

    /** Words that are initials. */
    final int initials;

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
        int alone = 0;
        boolean allPlain = true;
        for (int i = 0; i < size; i++) {
            NameWord word = words.get(i);
            told[i] = word.kind() != Kind.WEAK;
            initial[i] = word.kind() == Kind.INITIAL;
            first[i] = word.letters().charAt(0);
            telling += told[i] ? 1 : 0;
            alone += initial[i] ? 1 : 0;
            allPlain &= NameShape.plain(word);
            boolean whole = told[i] && !initial[i];
            single[i] = whole ? lexicon.words(word) : SimilarWords.NONE;
            pair[i] = word.kind() == Kind.WORD ? lexicon.pairs(word) : SimilarWords.NONE;
            NameWord next = words.get((i + 1) % size);
            joined[i] = size > 1 && next.kind() != Kind.INITIAL ? lexicon.joined(word, next) : SimilarWords.NONE;
        }
        this.strong = telling;
        this.weak = size - telling;
        this.initials = alone;
        this.plain = allPlain;
    }

    /** The word before another one, before the first one the last. */
    int before(int word) {
        return (word + size - 1) % size;
    }

    /**
     * The most that words without partners and particles say together with the name of a row.
     *
     * @param left words of this name without a partner, not less than 0 if less
     * @param right of the row
     * @param shape of the name of the row
     * @param initialsOfRow initials in it
     */
    float unpaired(int left, int right, int shape, int initialsOfRow) {
        float particles = NameShape.weak(shape) ? (float) WordMatcher.WEAK_BITS * weak : 0;
        return particles
                + (plain && !NameShape.special(shape)
                        ? (float) LeftOver.most(Math.max(0, left), Math.max(0, right), true)
                        : withInitials(left, NameShape.words(shape) == 1 ? 0 : right, initialsOfRow));
    }

    /** Where each initial may be a word without a partner. */
    private float withInitials(int left, int right, int initialsOfRow) {
        int pairs = Math.min(initials + initialsOfRow, strong);
        double over = LeftOver.most(Math.max(0, left - pairs), Math.max(0, right - pairs), false);
        return (float) (pairs * WordMatcher.INITIAL_BITS + over);
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
