package org.lintas.face.search;

import java.lang.foreign.MemorySegment;

/**
 * Inner products of one probe with rows of slots that follow each other, modulo 2^16: {@link PackedScores#product} says which product of
 * templates that is. Sums of 16 bits need no widening and half the registers.
 */
interface InnerProducts {

    /** Slots that are computed together: four groups. */
    int SLOTS_AT_ONCE = 4 * GalleryBlock.GROUP;

    /** A probe of 192 numbers of -63 to 63 in the form that {@link #compute} takes, made once for a search. */
    short[] prepared(short[] probe);

    /**
     * Computes as many products as there is room for.
     *
     * @param prepared what {@link #prepared} made of the probe
     * @param rows groups of rows as in a {@link GalleryBlock}, each number of -63 to 63
     * @param first the first slot, at the beginning of a group
     * @param products where they go, in the order of the slots; a multiple of {@link #SLOTS_AT_ONCE} of them
     */
    void compute(short[] prepared, MemorySegment rows, int first, short[] products);

    /**
     * Where the next product is that may be worth looking at.
     *
     * @param products as {@link #compute} gave them
     * @param from index to begin at, up to their number
     * @param rank least {@link PackedScores#rank} that is looked for
     * @return its index, or their number if there is none
     */
    int next(short[] products, int from, short rank);
}
