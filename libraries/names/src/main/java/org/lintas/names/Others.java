package org.lintas.names;

/**
 * The most that all other words of a name can say once one word has found its partner, for each shape of the other name. A name that is found has
 * some pair of words that comes first in an order: sought words against two, then two sought words against one, then sought words alone as they
 * are given. Whoever looks for the pairs in this order need not count on those that come earlier.
 */
final class Others {

    /** How sought words found their partner, in the order in which they are looked for. */
    enum Way {
        /** One against two. */
        PAIR(1, 2),
        /** Two against one. */
        JOINED(2, 1),
        /** One against one. */
        ALONE(1, 1);

        private final int left;
        private final int right;

        Way(int left, int right) {
            this.left = left;
            this.right = right;
        }
    }

    private final SoughtName sought;
    private final float[] later;
    private final Way way;
    private final float pair;
    private final float joined;

    /**
     * What a search has still to expect.
     *
     * @param later most bits of each of the sought words alone that come later, most first
     * @param way of the pair that has been found
     */
    Others(SoughtName sought, float[] later, Way way) {
        this.sought = sought;
        this.later = later;
        this.way = way;
        this.pair = way == Way.PAIR ? SoughtName.most(sought.pair) : 0;
        this.joined = way == Way.ALONE ? 0 : SoughtName.most(sought.joined);
    }

    /** By shape. */
    float[] most() {
        float[] most = new float[NameShape.COUNT];
        for (int shape = 0; shape < most.length; shape++) {
            boolean plain = sought.plain && !NameShape.special(shape);
            double bits = plain ? plain(shape) : any();
            double particles = NameShape.weak(shape) || !plain ? WordMatcher.WEAK_BITS * sought.weak : 0;
            most[shape] = (float) (bits + particles);
        }
        return most;
    }

    /** Where initials and the like may be, which any word can take for its partner. */
    private double any() {
        double bits = 0;
        for (int i = 0; i < sought.strong - 1; i++) {
            float own = i < later.length ? later[i] : 0;
            bits += Math.max(Math.max(own, (float) WordMatcher.INITIAL_BITS), Math.max(pair, joined));
        }
        return bits;
    }

    private double plain(int shape) {
        int left = Math.max(0, sought.strong - 1);
        double best = Double.NEGATIVE_INFINITY;
        double alone = 0;
        for (int words = 0; words <= Math.min(left, later.length); words++) {
            alone += words == 0 ? 0 : later[words - 1];
            int pairsMax = pair > 0 ? left - words : 0;
            for (int pairs = 0; pairs <= pairsMax; pairs++) {
                int joinsMax = joined > 0 ? left - words - pairs : 0;
                for (int joins = 0; joins <= joinsMax; joins++) {
                    double bits = alone + pairs * pair + joins * joined;
                    best = Math.max(best, bits + leftOver(shape, words, pairs, joins));
                }
            }
        }
        return best;
    }

    /**
     * What so many words alone, pairs and joined words leave over; minus infinity if a name of the shape has not so many words. Particles are not counted as
     * words, and two of them may be a pair.
     */
    private double leftOver(int shape, int words, int pairs, int joins) {
        int right = NameShape.words(shape);
        boolean particles = NameShape.weak(shape);
        int found = way == Way.PAIR && particles ? 0 : way.right;
        int atLeast = found + words + joins + (particles ? 0 : 2 * pairs);
        if (right < NameShape.WORDS_COUNTED && atLeast > right) {
            return Double.NEGATIVE_INFINITY;
        }
        int leftOver = sought.strong - way.left - words - pairs - 2 * joins;
        int rightOver = right - way.right - words - 2 * pairs - joins;
        return LeftOver.most(Math.max(0, leftOver), Math.max(0, rightOver), true);
    }
}
