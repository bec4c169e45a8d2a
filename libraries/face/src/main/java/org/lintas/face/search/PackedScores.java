package org.lintas.face.search;

import org.lintas.face.FaceTemplate;

/** What the inner product of two packed templates says about their score. */
final class PackedScores {

    /** Score of a product of 1. */
    private static final double UNIT = FaceTemplate.PACKED_UNIT * FaceTemplate.PACKED_UNIT;

    private PackedScores() {}

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
