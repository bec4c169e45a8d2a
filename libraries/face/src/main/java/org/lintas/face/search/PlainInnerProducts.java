package org.lintas.face.search;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static org.lintas.face.search.GalleryBlock.GROUP;

import java.lang.foreign.MemorySegment;

/** A loop of plain Java. */
final class PlainInnerProducts implements InnerProducts {

    @Override
    public short[] prepared(short[] probe) {
        return probe;
    }

    @Override
    public void compute(short[] probe, MemorySegment rows, int first, short[] products) {
        for (int i = 0; i < products.length; i++) {
            products[i] = (short) product(probe, rows, first + i);
        }
    }

    @Override
    public int next(short[] products, int from, short rank) {
        return next(products, from, products.length, rank);
    }

    /** The same, up to an index. */
    static int next(short[] products, int from, int end, short rank) {
        int at = from;
        while (at < end && PackedScores.rank(products[at]) < rank) {
            at++;
        }
        return at;
    }

    /** The product itself. */
    static int product(short[] probe, MemorySegment rows, int slot) {
        long offset = GalleryBlock.offset(slot);
        int sum = 0;
        for (int i = 0; i < probe.length; i++) {
            sum += probe[i] * rows.get(JAVA_BYTE, offset + (long) GROUP * i);
        }
        return sum;
    }
}
