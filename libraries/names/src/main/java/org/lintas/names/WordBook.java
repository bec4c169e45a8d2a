package org.lintas.names;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.lintas.names.NameWord.Kind;

/**
 * The different words of a list, numbered, and which of them {@link WordMatcher} can take for one name with a sought word. It finds all of them and
 * never says less than the matcher does; it may say a little more.
 */
final class WordBook {

    /**
     * Which words a caller has use for.
     *
     * @param lettersMin fewest letters of the word
     * @param lettersMax most letters
     * @param also what else must be true of the number of the word
     */
    record Wanted(int lettersMin, int lettersMax, IntPredicate also) {

        static final Wanted ALL = new Wanted(0, Integer.MAX_VALUE, _ -> true);
    }

    private final List<String> letters;
    private final byte[] sizes;
    private final NameForms forms;
    private final float[] bits;
    private final boolean[] guessed;
    private final byte[] affixes;
    private final boolean joined;
    private final boolean[] vowels;
    private final boolean[] cut;
    private final boolean anyCut;
    private final SpelledWords byLetters;
    private final SpelledWords bySounds;
    private final SpelledWords byConsonants;
    private volatile @Nullable SpelledWords byAllConsonants;

    /** Of words that tell people apart, all joined of two or none: particles and initials are in no book. */
    WordBook(List<ComparedWord> words, NameForms forms) {
        int size = words.size();
        this.forms = forms;
        this.letters = words.stream().map(ComparedWord::letters).toList();
        this.sizes = new byte[size];
        this.bits = new float[size];
        this.guessed = new boolean[size];
        this.affixes = new byte[size];
        this.joined = size > 0 && words.getFirst().isJoined();
        this.vowels = new boolean[size];
        this.cut = new boolean[size];
        boolean some = false;
        List<String> sounds = new ArrayList<>(size);
        List<String> consonants = new ArrayList<>(size);
        List<String> voiced = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            ComparedWord word = words.get(i);
            boolean full = word.word().vowels();
            sizes[i] = (byte) word.letters().length();
            bits[i] = Math.nextUp((float) word.bits());
            guessed[i] = word.guessed();
            affixes[i] = (byte) word.affixes();
            vowels[i] = full;
            cut[i] = word.word().cut();
            some |= cut[i];
            boolean told = word.word().kind() != Kind.WEAK && word.word().kind() != Kind.INITIAL;
            voiced.add(full && told ? word.letters() : "");
            sounds.add(full && told ? word.sounds() : "");
            consonants.add(full || !told ? "" : word.consonants());
        }
        this.anyCut = some;
        this.byLetters = new SpelledWords(voiced, sizes);
        this.bySounds = new SpelledWords(sounds, sizes);
        this.byConsonants = new SpelledWords(consonants, sizes);
    }

    /** All words that are similar and that a rule of the caller's allows. */
    SimilarWords similar(ComparedWord sought, Wanted allowed) {
        var found = new SimilarWords.Collector();
        int most = WordMatcher.consonantCostMost(sought.consonants().length());
        if (sought.word().vowels()) {
            latin(sought, allowed, found);
            byConsonants.near(
                    near(sought.consonants(), most, allowed), consonants(sought, allowed, found, byConsonants));
        } else {
            SpelledWords all = allConsonants();
            all.near(near(sought.consonants(), most, allowed), consonants(sought, allowed, found, all));
        }
        return found.made();
    }

    private static SpellingTrie.Sought near(String spelling, int costMax, Wanted allowed) {
        return new SpellingTrie.Sought(spelling, costMax, allowed.lettersMin(), allowed.lettersMax());
    }

    private boolean allowed(Wanted allowed, int word) {
        int size = sizes[word] & 255;
        return size >= allowed.lettersMin()
                && size <= allowed.lettersMax()
                && allowed.also().test(word);
    }

    private void latin(ComparedWord sought, Wanted allowed, SimilarWords.Collector found) {
        double own = sought.guessed() ? Double.POSITIVE_INFINITY : sought.bits();
        int sounds = sought.sounds().length();
        var tolerance = SpellingTolerance.of(joined || sought.isJoined(), true);
        int most = Math.max(0, tolerance.costAllowed(own, sounds, sounds));
        byLetters.near(near(sought.letters(), most, allowed), (word, cost) -> {
            double worth = worth(sought, word);
            double left = left(sought, word, cost);
            if (allowed(allowed, word) && (cost == 0 || left > 0)) {
                found.add(word, cost == 0 ? worth : left);
            }
        });
        bySounds.near(near(sought.sounds(), most, allowed), (word, cost) -> {
            double left = left(sought, word, cost);
            if (allowed(allowed, word) && (cost == 0 || left > 0)) {
                found.add(word, cost == 0 ? WordMatcher.spelling(worth(sought, word)) : left);
            }
        });
        for (String form : forms.of(sought.letters())) {
            byLetters.exact(form, (word, _) -> {
                if (allowed(allowed, word)) {
                    found.add(word, WordMatcher.equivalent(worth(sought, word)));
                }
            });
        }
        cut(sought, allowed, found);
    }

    /** As the matcher says, or a hair more. */
    private double worth(ComparedWord sought, int word) {
        if (sought.guessed() == guessed[word]) {
            return Math.min(sought.bits(), bits[word]);
        }
        return sought.guessed() ? bits[word] : sought.bits();
    }

    /** What is left of a word that differs by a cost; 0 if it differs too much. */
    private double left(ComparedWord sought, int word, int cost) {
        double worth = worth(sought, word);
        int sounds = Math.min(sought.sounds().length(), bySounds.length(word));
        int own = sounds - Affixes.sounds(sought.affixes() & affixes[word]);
        var tolerance = SpellingTolerance.of(joined || sought.isJoined(), sought.guessed() || guessed[word]);
        return cost <= tolerance.costAllowed(worth, sounds, own) ? tolerance.left(worth, own, cost) : 0;
    }

    private void cut(ComparedWord sought, Wanted allowed, SimilarWords.Collector found) {
        String whole = sought.letters();
        double worth = WordMatcher.cut(whole.length());
        if (sought.word().cut() && worth > 0) {
            byLetters.beginning(whole, (word, _) -> {
                if (allowed(allowed, word)) {
                    found.add(word, worth);
                }
            });
        }
        for (int length = 1; anyCut && length < whole.length(); length++) {
            double part = WordMatcher.cut(length);
            byLetters.exact(whole.substring(0, length), (word, _) -> {
                if (cut[word] && part > 0 && allowed(allowed, word)) {
                    found.add(word, part);
                }
            });
        }
    }

    private SpellingTrie.Found consonants(
            ComparedWord sought, Wanted allowed, SimilarWords.Collector found, SpelledWords book) {
        int length = sought.consonants().length();
        return (word, cost) -> {
            int shorter = Math.min(length, book.length(word));
            double worth = Math.min(NameRarity.consonantWorth(shorter), Math.min(sought.bits(), bits[word]));
            if (allowed(allowed, word) && (cost == 0 || cost <= WordMatcher.consonantCostAllowed(worth, shorter))) {
                found.add(word, WordMatcher.leftOfConsonants(worth, cost));
            }
        };
    }

    /** For words of Arabic and Hebrew letters, few of which are sought: made when the first one is. */
    private SpelledWords allConsonants() {
        SpelledWords made = byAllConsonants;
        if (made == null) {
            List<String> consonants = new ArrayList<>(letters.size());
            for (int i = 0; i < letters.size(); i++) {
                boolean told = byLetters.length(i) + byConsonants.length(i) > 0;
                consonants.add(told ? Abjad.consonants(letters.get(i), vowels[i]) : "");
            }
            made = new SpelledWords(consonants, sizes);
            byAllConsonants = made;
        }
        return made;
    }
}
