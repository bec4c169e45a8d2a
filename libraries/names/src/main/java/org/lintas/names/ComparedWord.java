package org.lintas.names;

import org.jspecify.annotations.Nullable;

/** A word with what comparisons ask of it, worked out once. Not for several threads. */
final class ComparedWord {

    /** Letters of the longest syllables of Chinese, Korean and Vietnamese names: Hyeong, Zhuang, Truong. */
    private static final int SYLLABLE_LETTERS_MAX = 6;

    private final NameWord word;
    private final NameRarity rarity;

    /** Bits of the words that were joined to this one; NaN if it is one word. */
    private final double joinedBits;

    private @Nullable String sounds;
    private @Nullable String consonants;
    private double bits = Double.NaN;
    private boolean guessed;

    ComparedWord(NameWord word, NameRarity rarity) {
        this(word, rarity, Double.NaN);
    }

    private ComparedWord(NameWord word, NameRarity rarity, double joinedBits) {
        this.word = word;
        this.rarity = rarity;
        this.joinedBits = joinedBits;
    }

    NameWord word() {
        return word;
    }

    String letters() {
        return word.letters();
    }

    /** Its {@link SoundForm}. */
    String sounds() {
        if (sounds == null) {
            sounds = SoundForm.of(word.letters());
        }
        return sounds;
    }

    /** Beginnings and endings of it that many names have, see {@link Affixes#of}. */
    int affixes() {
        return Affixes.of(sounds());
    }

    /** What Arabic or Hebrew letters would show of it. */
    String consonants() {
        if (consonants == null) {
            consonants = Abjad.consonants(word.letters(), word.vowels());
        }
        return consonants;
    }

    /** Whether it has vowels in one place at most, as names of Chinese, Korean and Vietnamese syllables have. */
    boolean syllable() {
        String letters = word.letters();
        int groups = 0;
        boolean before = false;
        for (int i = 0; i < letters.length() && letters.length() <= SYLLABLE_LETTERS_MAX; i++) {
            boolean vowel = SpellingCost.vowel(letters.charAt(i)) || (i > 0 && letters.charAt(i) == 'Y');
            groups += vowel && !before ? 1 : 0;
            before = vowel;
        }
        return letters.length() <= SYLLABLE_LETTERS_MAX && groups <= 1;
    }

    /** How much it says that two persons have it. */
    double bits() {
        if (Double.isNaN(bits)) {
            weigh();
        }
        return bits;
    }

    /** Whether the bits are a guess by the length of the word, which gives way to what is known of the other word. */
    boolean guessed() {
        bits();
        return guessed;
    }

    /** Whether it is two words as one. */
    boolean isJoined() {
        return !Double.isNaN(joinedBits);
    }

    private void weigh() {
        if (!word.vowels()) {
            bits = rarity.bitsOfConsonants(consonants());
            return;
        }
        boolean known = rarity.known(word.letters());
        double alone = rarity.bits(word.letters());
        bits = Double.isNaN(joinedBits) || (known && alone < joinedBits) ? alone : joinedBits;
        guessed = !known && Double.isNaN(joinedBits);
    }

    /** Two words as one, which says as much as both, unless it is a name of its own that says less. */
    ComparedWord joined(ComparedWord next) {
        return new ComparedWord(word.joined(next.word), rarity, part() + next.part());
    }

    private double part() {
        return switch (word.kind()) {
            case WORD -> bits();
            case WEAK -> WordMatcher.WEAK_BITS;
            case INITIAL, GENERATION -> WordMatcher.INITIAL_BITS;
        };
    }
}
