package org.lintas.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lintas.names.EvidencePart.Rule;
import org.lintas.names.NameWord.Kind;
import org.lintas.names.NameWord.Role;

/**
 * Finds which words of two names belong together, in any order, two words of one side to one of the other where people join or part them,
 * the last one and the first one too, since some write the surname first and some the given names,
 * so that the evidence of the pairs is greatest: exactly, by dynamic programming over the sets of words taken on the right. What is left over is
 * weighed afterwards. The weights, in bits, were set by hand as those of {@link WordMatcher}.
 */
final class NameAlignment {

    static final double EXTRA_BITS = -1.5;
    private static final double EXTRA_WEAK_BITS = -0.1;
    static final double EXTRA_INITIAL_BITS = -0.5;
    static final double CONFLICT_BITS = -6;
    static final double CONFLICT_INITIAL_BITS = -3;
    private static final double CONFLICT_ACROSS_SCRIPTS_BITS = -4.5;
    private static final double GENERATION_CONFLICT_BITS = -3;
    private static final double OTHER_PART_BITS = -1.5;

    /** Of each conflict about given names where no given name agrees: relatives share the rest. */
    private static final double OTHER_GIVEN_NAME_BITS = -3;

    /** Letters of two joined words for each one that the other word may have more or fewer, beside the first. */
    private static final int LETTERS_PER_DIFFERENCE = 4;

    /** Nothing in common at all. */
    static final double NOTHING_BITS = -10;

    private final WordMatcher words;

    NameAlignment(WordMatcher words) {
        this.words = words;
    }

    /** Whether two words of so many letters together are about as long as one of so many. */
    static boolean joinable(int together, int one) {
        return Math.abs(together - one) <= lettersApart(together);
    }

    /** By how many letters two words of so many together and one may differ. */
    static int lettersApart(int together) {
        return 1 + together / LETTERS_PER_DIFFERENCE;
    }

    /** Fewest letters of two words that are joinable with one of so many. */
    static int togetherMin(int one) {
        int together = 0;
        while (together + lettersApart(together) < one) {
            together++;
        }
        return together;
    }

    /** Most letters of two words that are joinable with one of so many. */
    static int togetherMax(int one) {
        int together = one;
        while (together + 1 - lettersApart(together + 1) <= one) {
            together++;
        }
        return together;
    }

    /** The reasons; empty if a side has no words. */
    List<EvidencePart> align(PersonName left, PersonName right) {
        if (left.words().isEmpty() || right.words().isEmpty()) {
            return List.of();
        }
        Search search = new Search(left.words(), right.words());
        Pairing best = search.best();
        if (search.joinsEnds()) {
            List<NameWord> turned = turned(left.words());
            Pairing other = new Search(turned, right.words()).best();
            if (other.bits() > best.bits()) {
                return explained(turned, right.words(), other);
            }
        }
        return explained(left.words(), right.words(), best);
    }

    /** The last word first. */
    private static List<NameWord> turned(List<NameWord> words) {
        List<NameWord> turned = new ArrayList<>(words);
        turned.addFirst(turned.removeLast());
        return turned;
    }

    /**
     * Words that belong together.
     *
     * @param left index of the first word on the left
     * @param leftCount 1 or 2 words
     * @param right index of the first word on the right
     * @param rightSecond index of the second one; that of the first one if it is one word
     */
    private record Pair(int left, int leftCount, int right, int rightSecond, Rule rule, double bits) {

        int mask() {
            return (1 << right) | (1 << rightSecond);
        }

        /** Whether a given name agrees. */
        boolean given(List<NameWord> of, List<NameWord> others) {
            return rule != Rule.PARTICLE
                    && (of.get(left).role() == Role.GIVEN
                            || others.get(right).role() == Role.GIVEN
                            || others.get(rightSecond).role() == Role.GIVEN
                            || of.get(left + leftCount - 1).role() == Role.GIVEN);
        }

        List<NameWord> rightWords(List<NameWord> of) {
            return right == rightSecond ? List.of(of.get(right)) : List.of(of.get(right), of.get(rightSecond));
        }
    }

    private record Pairing(List<Pair> pairs, int rightTaken, double bits) {}

    /** One pair of names. */
    private final class Search {

        private final List<ComparedWord> left;
        private final List<ComparedWord> right;
        private final List<ComparedWord> leftJoined;
        private final List<ComparedWord> rightJoined;
        private final double[][] best;
        private final Pair[][] chosen;
        private final List<List<Pair>> candidates = new ArrayList<>();

        Search(List<NameWord> left, List<NameWord> right) {
            this.left = left.stream().map(words::compared).toList();
            this.right = right.stream().map(words::compared).toList();
            this.leftJoined = joined(this.left);
            this.rightJoined = joined(this.right);
            this.best = new double[left.size() + 1][1 << right.size()];
            this.chosen = new Pair[left.size()][1 << right.size()];
        }

        /** Each word with the next one as one, the last one with the first one. */
        private static List<ComparedWord> joined(List<ComparedWord> words) {
            List<ComparedWord> joined = new ArrayList<>();
            for (int i = 0; i < words.size() && words.size() > 1; i++) {
                joined.add(words.get(i).joined(words.get((i + 1) % words.size())));
            }
            return joined;
        }

        /** Whether the last and the first word on the left may be one on the right. */
        boolean joinsEnds() {
            return left.size() > 1
                    && right.stream()
                            .anyMatch(word -> joined(word, left.getFirst(), leftJoined.getLast())
                                    .isPresent());
        }

        Pairing best() {
            for (int at = 0; at < left.size(); at++) {
                candidates.add(candidates(at));
            }
            for (int at = left.size() - 1; at >= 0; at--) {
                for (int taken = 0; taken < (1 << right.size()); taken++) {
                    choose(at, taken);
                }
            }
            List<Pair> pairs = new ArrayList<>();
            int taken = 0;
            int at = 0;
            while (at < left.size()) {
                Pair pair = chosen[at][taken];
                if (pair == null) {
                    at++;
                } else {
                    pairs.add(pair);
                    taken |= pair.mask();
                    at += pair.leftCount();
                }
            }
            return new Pairing(pairs, taken, best[0][0]);
        }

        private void choose(int at, int taken) {
            double most = best[at + 1][taken];
            for (Pair pair : candidates.get(at)) {
                if ((taken & pair.mask()) == 0) {
                    double bits = pair.bits() + best[at + pair.leftCount()][taken | pair.mask()];
                    if (bits > most) {
                        most = bits;
                        chosen[at][taken] = pair;
                    }
                }
            }
            best[at][taken] = most;
        }

        private List<Pair> candidates(int at) {
            List<Pair> found = new ArrayList<>();
            ComparedWord word = left.get(at);
            for (int other = 0; other < right.size(); other++) {
                int index = other;
                match(word, right.get(other))
                        .ifPresent(m -> found.add(new Pair(at, 1, index, index, m.rule(), m.bits())));
                if (right.size() > 1) {
                    int next = (other + 1) % right.size();
                    joined(word, right.get(next), rightJoined.get(other))
                            .ifPresent(m -> found.add(new Pair(at, 1, index, next, m.rule(), m.bits())));
                }
                if (at + 1 < left.size()) {
                    joined(right.get(other), left.get(at + 1), leftJoined.get(at))
                            .ifPresent(m -> found.add(new Pair(at, 2, index, index, m.rule(), m.bits())));
                }
            }
            return found;
        }

        private Optional<WordMatcher.Match> match(ComparedWord one, ComparedWord two) {
            return words.match(one, two).map(match -> inPlace(one.word(), two.word(), match));
        }

        /** Surnames are not often given names; particles are everywhere. */
        private WordMatcher.Match inPlace(NameWord one, NameWord two, WordMatcher.Match match) {
            boolean elsewhere = one.role() != two.role() && one.role() != Role.UNKNOWN && two.role() != Role.UNKNOWN;
            return elsewhere && match.rule() != Rule.PARTICLE
                    ? new WordMatcher.Match(match.rule(), Math.max(0.1, match.bits() + OTHER_PART_BITS))
                    : match;
        }

        /** One word against two that follow each other; only where the joined word is about as long as the one. */
        private Optional<WordMatcher.Match> joined(ComparedWord one, ComparedWord second, ComparedWord joined) {
            return one.word().kind() != Kind.WORD
                            || second.word().kind() == Kind.INITIAL
                            || !joinable(
                                    joined.letters().length(), one.letters().length())
                    ? Optional.empty()
                    : words.match(one, joined);
        }
    }

    private static List<EvidencePart> explained(List<NameWord> left, List<NameWord> right, Pairing pairing) {
        List<EvidencePart> parts = new ArrayList<>();
        boolean[] leftTaken = new boolean[left.size()];
        boolean common = false;
        int agreed = 0;
        boolean given = false;
        for (Pair pair : pairing.pairs()) {
            for (int i = 0; i < pair.leftCount(); i++) {
                leftTaken[pair.left() + i] = true;
            }
            common |= pair.rule() != Rule.PARTICLE && pair.rule() != Rule.INITIAL;
            agreed += pair.rule() == Rule.PARTICLE ? 0 : 1;
            given |= pair.given(left, right);
            parts.add(new EvidencePart(
                    pair.rule(),
                    written(left.subList(pair.left(), pair.left() + pair.leftCount())),
                    written(pair.rightWords(right)),
                    pair.bits()));
        }
        List<NameWord> leftOver = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            if (!leftTaken[i]) {
                leftOver.add(left.get(i));
            }
        }
        List<NameWord> rightOver = new ArrayList<>();
        for (int i = 0; i < right.size(); i++) {
            if ((pairing.rightTaken() & (1 << i)) == 0) {
                rightOver.add(right.get(i));
            }
        }
        boolean firstApart = !leftTaken[0] && (pairing.rightTaken() & 1) == 0;
        boolean relatives = firstApart && agreed > 1 && unsaid(left) && unsaid(right);
        rest(leftOver, rightOver, parts, new OtherNames(given ? 0 : OTHER_GIVEN_NAME_BITS, relatives));
        if (!common) {
            parts.add(new EvidencePart(Rule.CONFLICT, written(left), written(right), NOTHING_BITS));
        }
        return parts;
    }

    /**
     * What conflicts of given names add.
     *
     * @param given bits of each where it is said which names are given
     * @param first whether nobody said so, but the first words conflict where two others agree
     */
    private record OtherNames(double given, boolean first) {}

    private static boolean unsaid(List<NameWord> words) {
        return words.stream().allMatch(word -> word.role() == Role.UNKNOWN);
    }

    /** Words that only one side has, and those that each side has in place of another. */
    private static void rest(
            List<NameWord> left, List<NameWord> right, List<EvidencePart> parts, OtherNames otherNames) {
        List<NameWord> ones = strong(left, parts, true);
        List<NameWord> others = strong(right, parts, false);
        int conflicts = Math.min(ones.size(), others.size());
        for (int i = 0; i < conflicts; i++) {
            NameWord one = ones.get(i);
            NameWord other = others.get(i);
            double bits = conflict(one, other) + (given(one, other) ? otherNames.given() : 0);
            bits += i == 0 && otherNames.first() ? OTHER_GIVEN_NAME_BITS : 0;
            parts.add(new EvidencePart(Rule.CONFLICT, one.written(), other.written(), bits));
        }
        ones.subList(conflicts, ones.size())
                .forEach(word -> parts.add(new EvidencePart(Rule.EXTRA, word.written(), "", extra(word))));
        others.subList(conflicts, others.size())
                .forEach(word -> parts.add(new EvidencePart(Rule.EXTRA, "", word.written(), extra(word))));
    }

    /** Puts particles aside as parts of their own, and gives the rest. */
    private static List<NameWord> strong(List<NameWord> words, List<EvidencePart> parts, boolean left) {
        List<NameWord> strong = new ArrayList<>();
        for (NameWord word : words) {
            if (word.kind() == Kind.WEAK) {
                parts.add(new EvidencePart(
                        Rule.EXTRA, left ? word.written() : "", left ? "" : word.written(), EXTRA_WEAK_BITS));
            } else {
                strong.add(word);
            }
        }
        return strong;
    }

    private static double conflict(NameWord one, NameWord other) {
        if (one.kind() == Kind.GENERATION && other.kind() == Kind.GENERATION) {
            return GENERATION_CONFLICT_BITS;
        }
        if (one.vowels() != other.vowels()) {
            return CONFLICT_ACROSS_SCRIPTS_BITS;
        }
        return one.kind() == Kind.INITIAL || other.kind() == Kind.INITIAL ? CONFLICT_INITIAL_BITS : CONFLICT_BITS;
    }

    private static boolean given(NameWord one, NameWord other) {
        return one.role() == Role.GIVEN || other.role() == Role.GIVEN;
    }

    private static double extra(NameWord word) {
        return word.kind() == Kind.WORD ? EXTRA_BITS : EXTRA_INITIAL_BITS;
    }

    private static String written(List<NameWord> words) {
        return String.join(" ", words.stream().map(NameWord::written).toList());
    }
}
