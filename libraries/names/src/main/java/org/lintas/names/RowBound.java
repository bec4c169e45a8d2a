package org.lintas.names;

import java.util.Arrays;

/** The most that the name of a row can say together with a sought name: never less than {@link NameAlignment}, and seldom much more. One search's. */
final class RowBound {

    private final ListRows rows;
    private final NameLexicon lexicon;
    private final SoughtName sought;

    /** Of each sought word: the most that it says with one or two words of the row, and together with the next one. */
    private final float[] single;

    private final float[] joined;

    /** Sought words that have similar pairs of words in the list, and those that have some together with the next one. */
    private final int[] withPairs;

    private final int[] withJoined;

    /** What words of a row may be worth to some sought word or to two of them, and what pairs of words may be to one. */
    private final WorthFilter words = new WorthFilter();

    private final WorthFilter pairs = new WorthFilter();

    /** Most sought words that one word of a row takes. */
    private final int joins;

    private int taken;
    private boolean common;
    private boolean plain;
    private int weak;

    RowBound(ListRows rows, NameLexicon lexicon, SoughtName sought, double bitsMin) {
        this.rows = rows;
        this.lexicon = lexicon;
        this.sought = sought;
        this.single = new float[sought.size];
        this.joined = new float[sought.size];
        this.withPairs = some(sought.pair);
        this.withJoined = some(sought.joined);
        double[] most = most();
        double all = sought.weak * WordMatcher.WEAK_BITS;
        for (double bits : most) {
            all += bits;
        }
        for (int i = 0; i < sought.size; i++) {
            double rest = bitsMin - all;
            words.add(sought.single[i], rest + most[i]);
            words.add(sought.joined[i], rest + most[i] + most[(i + 1) % sought.size]);
            pairs.add(sought.pair[i], rest + most[i]);
        }
        this.joins = withJoined.length > 0 ? 2 : 1;
    }

    /** The most that each sought word says in any way. */
    private double[] most() {
        double[] most = new double[sought.size];
        for (int i = 0; i < most.length; i++) {
            float joined = Math.max(sought.joined[i].most(), sought.joined[sought.before(i)].most());
            double initial = sought.told[i] ? WordMatcher.INITIAL_BITS : 0;
            most[i] = Math.max(Math.max(joined, initial), Math.max(sought.single[i].most(), sought.pair[i].most()));
        }
        return most;
    }

    /** A bound that is found sooner than {@link #bits}, and never lower. */
    float quick(int row, int shape) {
        long found = words.worth(rows.brief, row, rows.word, rows.start);
        int worths = WorthFilter.worth(found);
        int partners = WorthFilter.numbers(found);
        int taken = partners;
        if (pairs.some()) {
            long joined = pairs.worth(rows.briefJoined, row, rows.joined, rows.start);
            worths += WorthFilter.worth(joined);
            partners += WorthFilter.numbers(joined);
            taken += 2 * WorthFilter.numbers(joined);
        }
        int left = sought.strong - joins * partners;
        int right = NameShape.words(shape) - taken;
        return WorthFilter.bits(worths) + sought.unpaired(left, right, shape, rows.initials[row]);
    }

    /** Asks memory for what {@link #quick} reads of a row; the number says nothing. */
    int reach(int row) {
        return rows.brief.number(row, 0) + (pairs.some() ? rows.briefJoined.number(row, 0) : 0);
    }

    private static int[] some(SimilarWords[] words) {
        int[] some = new int[words.length];
        int count = 0;
        for (int i = 0; i < words.length; i++) {
            if (words[i].size() > 0) {
                some[count++] = i;
            }
        }
        return Arrays.copyOf(some, count);
    }

    double bits(int row) {
        int start = rows.start[row];
        int words = rows.start[row + 1] - start;
        clear();
        for (int j = 0; j < words; j++) {
            int word = rows.word[start + j];
            if (lexicon.weak(word)) {
                weak++;
            } else {
                plain &= lexicon.plain(word);
                word(word, j);
            }
            if (withPairs.length > 0 && rows.joined[start + j] >= 0) {
                pair(rows.joined[start + j], (1 << j) | (1 << (j + 1) % words));
            }
        }
        double particles = WordMatcher.WEAK_BITS * Math.min(weak, sought.weak);
        double nothing = common ? 0 : NameAlignment.NOTHING_BITS;
        return pairing() + particles + leftOver(start, words) + nothing;
    }

    private void clear() {
        Arrays.fill(single, 0);
        Arrays.fill(joined, 0);
        taken = 0;
        common = false;
        plain = sought.plain;
        weak = 0;
    }

    private void word(int word, int at) {
        if (lexicon.initial(word)) {
            initial(word, at);
        } else {
            for (int i = 0; i < sought.size; i++) {
                if (sought.initial[i]) {
                    found(i, sought.first[i] == lexicon.first(word) ? (float) WordMatcher.INITIAL_BITS : 0, 1 << at);
                } else {
                    common |= found(i, sought.single[i].worth(word), 1 << at);
                }
            }
        }
        for (int i : withJoined) {
            float both = sought.joined[i].worth(word);
            if (both > 0) {
                joined[i] = Math.max(joined[i], both);
                taken |= 1 << at;
                common = true;
            }
        }
    }

    private void initial(int word, int at) {
        for (int i = 0; i < sought.size; i++) {
            if (sought.told[i] && sought.first[i] == lexicon.first(word)) {
                found(i, (float) WordMatcher.INITIAL_BITS, 1 << at);
            }
        }
    }

    private boolean found(int i, float bits, int places) {
        if (bits > 0) {
            single[i] = Math.max(single[i], bits);
            taken |= places;
        }
        return bits > 0;
    }

    private void pair(int pair, int places) {
        for (int i : withPairs) {
            common |= found(i, sought.pair[i].worth(pair), places);
        }
    }

    /** The best sum of words alone and words with the next one, the last one perhaps with the first one. */
    private double pairing() {
        int last = sought.size - 1;
        double alone = pairing(0, last);
        return joined[last] > 0 ? Math.max(alone, joined[last] + pairing(1, last - 1)) : alone;
    }

    /** Of the words from one to another, none with a word beyond. */
    private double pairing(int from, int to) {
        double after = 0;
        double best = 0;
        for (int i = to; i >= from; i--) {
            double here = Math.max(best + single[i], i < to && joined[i] > 0 ? after + joined[i] : 0);
            after = best;
            best = here;
        }
        return best;
    }

    private double leftOver(int start, int words) {
        int left = 0;
        for (int i = 0; i < sought.size; i++) {
            boolean some = single[i] > 0 || joined[i] > 0 || joined[sought.before(i)] > 0;
            left += sought.told[i] && !some ? 1 : 0;
        }
        int right = 0;
        for (int j = 0; j < words; j++) {
            right += (taken & (1 << j)) == 0 && !lexicon.weak(rows.word[start + j]) ? 1 : 0;
        }
        return LeftOver.most(left, right, plain);
    }
}
