package org.lintas.face.search;

import org.lintas.face.FaceTemplate;

/** What the inner product of two packed templates says about their score. */
final class PackedScores {

    /** Score of a product of 1. */
    private static final double UNIT = FaceTemplate.PACKED_UNIT * FaceTemplate.PACKED_UNIT;

    /**
     * No two templates have a greater product: packed, each is at most 217.2 long (length 1.001 in units, and half a unit of rounding
     * in each of 192 numbers), which makes 47,160 either way.
     */
    static final int PRODUCT_MAX = 47_160;

    /** Added to a sum modulo 2^16, it puts sums in the order of {@link #product}. */
    static final short RANK = (short) (Short.MAX_VALUE - PRODUCT_MAX);

    private PackedScores() {}

    /**
     * The greatest product up to {@link #PRODUCT_MAX} that is equal to a sum modulo 2^16. It is the product itself from -18,375 up (score
     * -0.41); a lower product of two templates seems higher than it is, so who looks again at what seems high misses nobody.
     */
    static int product(short sum) {
        return PRODUCT_MAX - (PRODUCT_MAX - sum & 0xFFFF);
    }

    /** Orders sums modulo 2^16 as {@link #product} does. */
    static short rank(short sum) {
        return (short) (sum + RANK);
    }

    /** The rank from which on a product may be at least this one. */
    static short rankMin(int product) {
        long rank = (long) product - PRODUCT_MAX + Short.MAX_VALUE;
        return (short) Math.clamp(rank, Short.MIN_VALUE, Short.MAX_VALUE);
    }

    /** The score of a product, -1 to 1. */
    static double score(int product) {
        return Math.clamp(product * UNIT, -1, 1);
    }

    /** The least product whose score reaches a value of -1 to 1; at -1 every product does. */
    static int productMin(double score) {
        if (score <= -1) {
            return Integer.MIN_VALUE;
        }
        int product = (int) Math.floor(score / UNIT) - 1;
        while (score(product) < score) {
            product++;
        }
        return product;
    }

    static short[] probe(FaceTemplate template) {
        byte[] packed = template.packed();
        short[] probe = new short[packed.length];
        for (int i = 0; i < packed.length; i++) {
            probe[i] = packed[i];
        }
        return probe;
    }
}
