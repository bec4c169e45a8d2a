package org.lintas.names;

import java.util.Optional;
import org.lintas.names.EvidencePart.Rule;
import org.lintas.names.NameWord.Kind;

/**
 * Whether two words are one name, and how much that says. The weights, in bits unless said otherwise, were set by hand on half of the aliases of
 * the lists of the United Nations and of OFAC (decision 39).
 */
final class WordMatcher {

    /** Bits that a whole wrong consonant takes away. */
    private static final double BITS_PER_COST_OF_CONSONANTS = 4.5;

    private static final double BITS_MIN = SpellingTolerance.BITS_MIN;
    private static final double SPELLING_LOSS = 0.5;
    private static final double EQUIVALENT_LOSS = 1.3;

    /** Of words of one syllable that are not written alike. */
    private static final double OTHER_SYLLABLE_LOSS = 2;

    static final double INITIAL_BITS = 2;
    static final double WEAK_BITS = 0.7;
    private static final double OTHER_WEAK_BITS = 0.1;
    private static final double CUT_BITS_PER_LETTER = 2.2;

    /** Letters of a cut word from which on it says something, and up to which it says more. */
    private static final int CUT_LETTERS_MIN = 2;

    private static final int CUT_LETTERS_COUNTED = 5;

    /** Consonants from which on a whole one may differ. */
    private static final int CONSONANTS_MIN = 3;

    /** Consonants from which on more may differ. */
    private static final int MANY_CONSONANTS = 5;

    private static final double COST_OF_CONSONANTS = 1;
    private static final double COST_OF_MANY_CONSONANTS = 1.5;
    private static final double COST_OF_FEW_CONSONANTS = 0.8;

    private final NameRarity rarity;
    private final NameForms forms;

    WordMatcher(NameRarity rarity, NameForms forms) {
        this.rarity = rarity;
        this.forms = forms;
    }

    /**
     * What two words have in common.
     *
     * @param bits evidence that they are one name, more than 0
     */
    record Match(Rule rule, double bits) {}

    ComparedWord compared(NameWord word) {
        return new ComparedWord(word, rarity);
    }

    Optional<Match> match(ComparedWord left, ComparedWord right) {
        NameWord one = left.word();
        NameWord two = right.word();
        if (one.kind() == Kind.WEAK || two.kind() == Kind.WEAK) {
            return one.kind() == two.kind()
                    ? Optional.of(
                            new Match(Rule.PARTICLE, one.letters().equals(two.letters()) ? WEAK_BITS : OTHER_WEAK_BITS))
                    : Optional.empty();
        }
        if (one.kind() == Kind.INITIAL || two.kind() == Kind.INITIAL) {
            return one.letters().charAt(0) == two.letters().charAt(0)
                    ? Optional.of(new Match(Rule.INITIAL, INITIAL_BITS))
                    : Optional.empty();
        }
        if (!one.vowels() || !two.vowels()) {
            return consonants(left, right);
        }
        if (one.letters().equals(two.letters())) {
            return Optional.of(new Match(Rule.SAME, worth(left, right)));
        }
        return cut(one, two)
                .or(() -> ofSyllables(left, right, sameName(left, right).or(() -> similar(left, right))));
    }

    /** Syllables are few, and each is near many others. */
    private static Optional<Match> ofSyllables(ComparedWord left, ComparedWord right, Optional<Match> match) {
        return left.syllable() && right.syllable()
                ? match.map(made -> new Match(made.rule(), Math.max(BITS_MIN, made.bits() - OTHER_SYLLABLE_LOSS)))
                : match;
    }

    /** What two words are worth that are one name: the less of both, but what is known rather than a guess. */
    private static double worth(ComparedWord left, ComparedWord right) {
        if (left.guessed() == right.guessed()) {
            return Math.min(left.bits(), right.bits());
        }
        return left.guessed() ? right.bits() : left.bits();
    }

    private Optional<Match> sameName(ComparedWord left, ComparedWord right) {
        double worth = worth(left, right);
        return forms.same(left.letters(), right.letters())
                ? Optional.of(new Match(Rule.EQUIVALENT, equivalent(worth)))
                : Optional.empty();
    }

    private static Optional<Match> cut(NameWord left, NameWord right) {
        return left.letters().length() < right.letters().length() ? beginning(left, right) : beginning(right, left);
    }

    private static Optional<Match> beginning(NameWord shorter, NameWord longer) {
        int letters = shorter.letters().length();
        return shorter.cut() && letters >= CUT_LETTERS_MIN && longer.letters().startsWith(shorter.letters())
                ? Optional.of(new Match(Rule.CUT, cut(letters)))
                : Optional.empty();
    }

    private static Optional<Match> similar(ComparedWord left, ComparedWord right) {
        double worth = worth(left, right);
        String one = left.sounds();
        String two = right.sounds();
        if (one.equals(two)) {
            return Optional.of(new Match(Rule.SPELLING, spelling(worth)));
        }
        int sounds = Math.min(one.length(), two.length());
        int own = sounds - Affixes.sounds(left.affixes() & right.affixes());
        var tolerance = SpellingTolerance.of(left.isJoined() || right.isJoined(), left.guessed() || right.guessed());
        int allowed = tolerance.costAllowed(worth, sounds, own);
        int cost = Math.min(
                SpellingCost.between(one, two, allowed),
                SpellingCost.between(left.letters(), right.letters(), allowed));
        return cost <= allowed
                ? Optional.of(new Match(Rule.SIMILAR, tolerance.left(worth, own, cost)))
                : Optional.empty();
    }

    /** Of words that sound alike. */
    static double spelling(double worth) {
        return Math.max(BITS_MIN, worth - SPELLING_LOSS);
    }

    /** Of forms of one name. */
    static double equivalent(double worth) {
        return Math.max(BITS_MIN, worth - EQUIVALENT_LOSS);
    }

    /** Of a word that was cut off after so many letters; 0 if they say nothing. */
    static double cut(int letters) {
        return letters < CUT_LETTERS_MIN ? 0 : CUT_BITS_PER_LETTER * Math.min(letters, CUT_LETTERS_COUNTED);
    }

    /** Cost up to which consonants are similar; negative if they may not differ at all. */
    static int consonantCostAllowed(double worth, int shorter) {
        return Math.min(consonantCostMost(shorter), SpellingCost.of((worth - BITS_MIN) / BITS_PER_COST_OF_CONSONANTS));
    }

    /** Cost up to which so many consonants may be similar. */
    static int consonantCostMost(int consonants) {
        double letters = consonants < CONSONANTS_MIN
                ? COST_OF_FEW_CONSONANTS
                : consonants < MANY_CONSONANTS ? COST_OF_CONSONANTS : COST_OF_MANY_CONSONANTS;
        return SpellingCost.of(letters);
    }

    /** What is left of the bits of a word whose consonants differ. */
    static double leftOfConsonants(double worth, int cost) {
        return worth - BITS_PER_COST_OF_CONSONANTS * cost / SpellingCost.LETTER;
    }

    /** Consonants alone say less: many names have the same. */
    private static Optional<Match> consonants(ComparedWord left, ComparedWord right) {
        String one = left.consonants();
        String two = right.consonants();
        int shorter = Math.min(one.length(), two.length());
        if (shorter == 0) {
            return Optional.empty();
        }
        double worth = Math.min(NameRarity.consonantWorth(shorter), Math.min(left.bits(), right.bits()));
        if (one.equals(two)) {
            boolean latin = left.word().vowels() || right.word().vowels();
            return Optional.of(new Match(latin ? Rule.CONSONANTS : Rule.SAME, worth));
        }
        int allowed = consonantCostAllowed(worth, shorter);
        int cost = SpellingCost.between(one, two, allowed);
        return cost <= allowed
                ? Optional.of(new Match(Rule.CONSONANTS, leftOfConsonants(worth, cost)))
                : Optional.empty();
    }
}
