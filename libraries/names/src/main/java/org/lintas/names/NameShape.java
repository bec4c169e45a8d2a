package org.lintas.names;

import org.lintas.names.NameWord.Kind;

/** What a posting says of a whole name, in four bits: how many words tell persons apart, and whether there are particles, initials and the like. */
final class NameShape {

    static final int COUNT = 1 << Postings.SHAPE_BITS;

    /** Most words that are counted. */
    static final int WORDS_COUNTED = 4;

    private static final int WEAK = 4;
    private static final int SPECIAL = 8;

    private NameShape() {}

    static int of(int words, boolean weak, boolean special) {
        int counted = Math.max(1, Math.min(words, WORDS_COUNTED)) - 1;
        return counted | (weak ? WEAK : 0) | (special || words == 0 ? SPECIAL : 0);
    }

    /** Words that tell persons apart, so many or more if it is the most that is counted. */
    static int words(int shape) {
        return (shape & 3) + 1;
    }

    /** Whether there are particles. */
    static boolean weak(int shape) {
        return (shape & WEAK) != 0;
    }

    /** Whether there are words that are not plain, or none at all. */
    static boolean special(int shape) {
        return (shape & SPECIAL) != 0;
    }

    /** Whether a word takes away all that a word can when it finds no partner. */
    static boolean plain(NameWord word) {
        return word.kind() == Kind.WEAK || (word.kind() == Kind.WORD && word.vowels());
    }
}
