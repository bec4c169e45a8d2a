package org.lintas.face.search;

import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static org.lintas.face.search.GalleryBlock.GROUP;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The same with the Vector API: a lane for each slot of a group, so that nothing is added up across lanes. Bytes are widened to 16
 * bits, multiplied, and added up there: eight products of at most 63 times 63 stay below 2^15.
 */
final class VectorInnerProducts implements InnerProducts {

    private static final VectorSpecies<Byte> BYTES = ByteVector.SPECIES_128;
    private static final VectorSpecies<Short> SHORTS = ShortVector.SPECIES_256;
    private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_256;

    /** Products that are added up in 16 bits. */
    private static final int RUN = 8;

    /** Each number as often as a group has slots. */
    @Override
    public short[] prepared(short[] probe) {
        short[] spread = new short[probe.length * GROUP];
        for (int i = 0; i < spread.length; i++) {
            spread[i] = probe[i / GROUP];
        }
        return spread;
    }

    @Override
    public void compute(short[] spread, MemorySegment rows, int first, int[] products) {
        for (int i = 0; i < products.length; i += GROUP) {
            group(spread, rows, GalleryBlock.offset(first + i), products, i);
        }
    }

    private static void group(short[] spread, MemorySegment rows, long offset, int[] products, int to) {
        IntVector low = IntVector.zero(INTS);
        IntVector high = IntVector.zero(INTS);
        for (int run = 0; run < spread.length; run += RUN * GROUP) {
            ShortVector sum = ShortVector.zero(SHORTS);
            for (int at = run; at < run + RUN * GROUP; at += GROUP) {
                ByteVector bytes = ByteVector.fromMemorySegment(BYTES, rows, offset + at, LITTLE_ENDIAN);
                var widened = (ShortVector) bytes.convertShape(VectorOperators.B2S, SHORTS, 0);
                sum = sum.add(widened.mul(ShortVector.fromArray(SHORTS, spread, at)));
            }
            low = low.add((IntVector) sum.convertShape(VectorOperators.S2I, INTS, 0));
            high = high.add((IntVector) sum.convertShape(VectorOperators.S2I, INTS, 1));
        }
        low.intoArray(products, to);
        high.intoArray(products, to + INTS.length());
    }
}
