package org.lintas.names;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.lintas.names.NameWord.Kind;
import org.lintas.names.WordBook.Wanted;

/** The words of a list and its pairs of words, and what they are similar to. What was asked before is remembered. For any number of threads. */
final class NameLexicon {

    /** Most similar words that are remembered, with their postings some 64 bytes each: half a gigabyte at worst. */
    private static final long REMEMBERED_MAX = 8_000_000;

    /** What it costs to remember that a word has no similar ones, counted in similar words. */
    private static final int REMEMBERED_EACH = 16;

    private enum Use {
        WORD,
        PAIR,
        JOINED
    }

    /**
     * What was sought and for what; compared by hand, since every search does so for all its words.
     *
     * @param second word joined to the first one, or the first one itself
     */
    private record Asked(NameWord first, NameWord second, Use use) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Asked asked
                    && use == asked.use
                    && same(first, asked.first)
                    && same(second, asked.second);
        }

        /** Whether words are compared alike: what was written and where makes no difference. */
        private static boolean same(NameWord one, NameWord other) {
            return one.kind() == other.kind()
                    && one.vowels() == other.vowels()
                    && one.cut() == other.cut()
                    && one.letters().equals(other.letters());
        }

        @Override
        public int hashCode() {
            return (first.letters().hashCode() * 31 + second.letters().hashCode()) * 31 + use.hashCode();
        }
    }

    private final NameRarity rarity;
    private final WordBook words;
    private final WordBook pairs;
    private final Kind[] kinds;
    private final byte[] first;
    private final boolean[] plain;
    private final Map<Asked, SimilarWords> remembered = new ConcurrentHashMap<>();
    private final AtomicLong rememberedSize = new AtomicLong();

    NameLexicon(List<ComparedWord> words, List<ComparedWord> pairs, NameRarity rarity, NameForms forms) {
        this.rarity = rarity;
        this.words = new WordBook(words, forms);
        this.pairs = new WordBook(pairs, forms);
        this.kinds = new Kind[words.size()];
        this.first = new byte[words.size()];
        this.plain = new boolean[words.size()];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = words.get(i).word().kind();
            plain[i] = NameShape.plain(words.get(i).word());
            first[i] = (byte) words.get(i).letters().charAt(0);
        }
    }

    boolean weak(int word) {
        return kinds[word] == Kind.WEAK;
    }

    /** See {@link NameShape#plain}. */
    boolean plain(int word) {
        return plain[word];
    }

    boolean initial(int word) {
        return kinds[word] == Kind.INITIAL;
    }

    char first(int word) {
        return (char) first[word];
    }

    /** Words of the list that may be a sought word. */
    SimilarWords words(NameWord sought) {
        var asked = new Asked(sought, sought, Use.WORD);
        SimilarWords known = remembered.get(asked);
        return known != null ? known : keep(asked, words.similar(new ComparedWord(sought, rarity), Wanted.ALL));
    }

    /** Pairs of words of the list that may be a sought word. */
    SimilarWords pairs(NameWord sought) {
        var asked = new Asked(sought, sought, Use.PAIR);
        SimilarWords known = remembered.get(asked);
        if (known != null) {
            return known;
        }
        int length = sought.letters().length();
        var wanted = new Wanted(NameAlignment.togetherMin(length), NameAlignment.togetherMax(length), _ -> true);
        return keep(asked, pairs.similar(new ComparedWord(sought, rarity), wanted));
    }

    /** Words of the list that may be two sought words as one. */
    SimilarWords joined(NameWord first, NameWord second) {
        var asked = new Asked(first, second, Use.JOINED);
        SimilarWords known = remembered.get(asked);
        if (known != null) {
            return known;
        }
        ComparedWord sought = new ComparedWord(first, rarity).joined(new ComparedWord(second, rarity));
        int length = sought.letters().length();
        int apart = NameAlignment.lettersApart(length);
        var wanted = new Wanted(length - apart, length + apart, word -> kinds[word] == Kind.WORD);
        return keep(asked, words.similar(sought, wanted));
    }

    private SimilarWords keep(Asked asked, SimilarWords found) {
        if (rememberedSize.addAndGet(REMEMBERED_EACH + found.size()) > REMEMBERED_MAX) {
            remembered.clear();
            rememberedSize.set(0);
        }
        remembered.put(asked, found);
        return found;
    }
}
