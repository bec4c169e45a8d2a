package org.lintas.face.search;

import java.lang.foreign.MemorySegment;

/** Inner products of one probe with rows of slots that follow each other. */
interface InnerProducts {

    /** A probe of 192 numbers of -63 to 63 in the form that {@link #compute} takes, made once for a search. */
    short[] prepared(short[] probe);

    /**
     * Computes as many products as there is room for: whole groups of {@link GalleryBlock#GROUP}.
     *
     * @param prepared what {@link #prepared} made of the probe
     * @param rows groups of rows as in a {@link GalleryBlock}, each number of -63 to 63
     * @param first the first slot, at the beginning of a group
     * @param products where they go, in the order of the slots
     */
    void compute(short[] prepared, MemorySegment rows, int first, int[] products);
}
