package org.lintas.names;

import java.util.Arrays;

/** The postings of those similar words that few rows have, one after another, so that they are read without reaching each word's. Immutable. */
final class FewRows {

    /** Most postings of a word that stand here. */
    private static final int FEW = 16;

    /** Most postings that stand here for each similar word, on average: bounds the memory. */
    private static final int POSTINGS_EACH_MAX = 2;

    private final int[] postings;
    private final long[] signatures;
    private final float[] bits;

    /** Which of the similar words do not stand here, most bits first. */
    private final int[] others;

    /** Of similar words, in their order. */
    FewRows(SimilarWords similar, Postings of) {
        int size = 0;
        int more = 0;
        int[] many = new int[similar.size()];
        for (int i = 0; i < similar.size(); i++) {
            int count = of.to(similar.number(i)) - of.from(similar.number(i));
            if (count <= FEW && size + count <= POSTINGS_EACH_MAX * similar.size()) {
                size += count;
            } else {
                many[more++] = i;
            }
        }
        this.others = Arrays.copyOf(many, more);
        this.postings = new int[size];
        this.signatures = new long[size];
        this.bits = new float[size];
        fill(similar, of);
    }

    private void fill(SimilarWords similar, Postings of) {
        int at = 0;
        int other = 0;
        for (int i = 0; i < similar.size(); i++) {
            if (other < others.length && others[other] == i) {
                other++;
            } else {
                int number = similar.number(i);
                for (int from = of.from(number); from < of.to(number); from++) {
                    postings[at] = of.posting(from);
                    signatures[at] = of.signature(from);
                    bits[at++] = similar.bits(i);
                }
            }
        }
    }

    int size() {
        return postings.length;
    }

    int posting(int index) {
        return postings[index];
    }

    long signature(int index) {
        return signatures[index];
    }

    /** Of the word by which a posting stands here; most first. */
    float bits(int index) {
        return bits[index];
    }

    /** How many similar words do not stand here. */
    int others() {
        return others.length;
    }

    /** Place of one of them among the similar words. */
    int other(int index) {
        return others[index];
    }
}
