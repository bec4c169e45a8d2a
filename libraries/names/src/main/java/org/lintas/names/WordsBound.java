package org.lintas.names;

/**
 * The most that the name of a row can say by words of it that are one or two sought words, told from its {@link RowSignature}; what two words of
 * the row say as one is not counted. One search's.
 */
final class WordsBound implements SignatureBound {

    /** Parts of a bit in which worths are kept, rounded up: up to 63 bits, more than two words have together. */
    private static final int STEPS = 4;

    private static final int STEPS_MAX = 255;

    /** Counts words in the sum of what a table says; above the most that all slots of a signature are worth. */
    private static final int COUNT = 12;

    private static final int WORTH_MASK = (1 << COUNT) - 1;

    private final short[] table = new short[1 << RowSignature.SLOT_BITS];
    private final ListRows rows;
    private final SoughtName sought;

    /** Most sought words that one word of a row takes. */
    private final int joins;

    private WordsBound(ListRows rows, SoughtName sought, int joins) {
        this.rows = rows;
        this.sought = sought;
        this.joins = joins;
    }

    /**
     * Of sought words one by one.
     *
     * @param bitsMin least bits of a name that is of use
     */
    static WordsBound alone(ListRows rows, SoughtName sought, double bitsMin) {
        var bound = new WordsBound(rows, sought, 1);
        double[] most = new double[sought.size];
        double rest = bitsMin - sought.weak * WordMatcher.WEAK_BITS;
        for (int i = 0; i < most.length; i++) {
            most[i] = Math.max(sought.single[i].most(), sought.told[i] ? WordMatcher.INITIAL_BITS : 0);
            rest -= most[i];
        }
        for (int i = 0; i < most.length; i++) {
            bound.add(sought.single[i], rest + most[i]);
        }
        return bound;
    }

    /** Of sought words one by one or with the next one. */
    static WordsBound joined(ListRows rows, SoughtName sought, double bitsMin) {
        var bound = new WordsBound(rows, sought, 2);
        double[] most = new double[sought.size];
        double rest = bitsMin - sought.weak * WordMatcher.WEAK_BITS;
        for (int i = 0; i < most.length; i++) {
            float joined = Math.max(sought.joined[i].most(), sought.joined[sought.before(i)].most());
            double initial = sought.told[i] ? WordMatcher.INITIAL_BITS : 0;
            most[i] = Math.max(Math.max(joined, initial), sought.single[i].most());
            rest -= most[i];
        }
        for (int i = 0; i < most.length; i++) {
            bound.add(sought.single[i], rest + most[i]);
            bound.add(sought.joined[i], rest + most[i] + most[(i + 1) % most.length]);
        }
        return bound;
    }

    /** Adds words that are worth so much, most first. */
    private void add(SimilarWords similar, double bitsMin) {
        for (int i = 0; i < similar.size() && similar.bits(i) >= bitsMin; i++) {
            int slot = RowSignature.slot(similar.number(i));
            int worth = Math.min(STEPS_MAX, (int) Math.ceil(similar.bits(i) * STEPS));
            table[slot] = (short) Math.max(table[slot], 1 << COUNT | worth);
        }
    }

    @Override
    public float most(int posting, long signature, float bits) {
        int shape = Postings.shape(posting);
        if (!RowSignature.more(signature)) {
            return most(posting, bits, NameShape.words(shape), RowSignature.sum(signature, table));
        }
        int count = RowSignature.count(signature);
        return count == 0
                ? Float.POSITIVE_INFINITY
                : most(posting, bits, 1 + count, rows.further.sum(RowSignature.further(signature), count, table));
    }

    private float most(int posting, float bits, int words, int found) {
        int partners = 1 + (found >>> COUNT);
        int shape = Postings.shape(posting);
        float others = (float) (found & WORTH_MASK) / STEPS;
        int initials = NameShape.special(shape) ? rows.initials[Postings.row(posting)] : 0;
        int left = sought.strong - joins * partners;
        return bits + others + sought.unpaired(left, words - partners, shape, initials);
    }
}
