package org.lintas.face.search;

import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static org.lintas.face.search.GalleryBlock.GROUP;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.lintas.face.FaceTemplate;

/**
 * The same with the Vector API: a lane for each slot of a group, so that nothing is added up across lanes. Bytes are widened to 16
 * bits, multiplied, and added up there.
 */
final class VectorInnerProducts implements InnerProducts {

    private static final VectorSpecies<Byte> BYTES = ByteVector.SPECIES_128;
    private static final VectorSpecies<Short> SHORTS = ShortVector.SPECIES_256;

    private static final int ROW_BYTES = FaceTemplate.DIMENSIONS;

    /** Each number as often as a group has slots. */
    @Override
    public short[] prepared(short[] probe) {
        short[] spread = new short[probe.length * GROUP];
        for (int i = 0; i < spread.length; i++) {
            spread[i] = probe[i / GROUP];
        }
        return spread;
    }

    /**
     * Four groups at once, a quarter of all apart: memory is then read at four places, which fetches more of it at a time than one place
     * does, and each number of the probe is loaded once for all.
     */
    @Override
    public void compute(short[] spread, MemorySegment rows, int first, short[] products) {
        int quarter = products.length / 4;
        for (int i = 0; i < quarter; i += GROUP) {
            groups(spread, rows, GalleryBlock.offset(first + i), products, i);
        }
    }

    private static void groups(short[] spread, MemorySegment rows, long offset, short[] products, int to) {
        int quarter = products.length / 4;
        long apart = (long) quarter * ROW_BYTES;
        ShortVector one = ShortVector.zero(SHORTS);
        ShortVector two = one;
        ShortVector three = one;
        ShortVector four = one;
        for (int at = 0; at < spread.length; at += GROUP) {
            ShortVector number = ShortVector.fromArray(SHORTS, spread, at);
            one = one.add(widened(rows, offset + at).mul(number));
            two = two.add(widened(rows, offset + apart + at).mul(number));
            three = three.add(widened(rows, offset + 2 * apart + at).mul(number));
            four = four.add(widened(rows, offset + 3 * apart + at).mul(number));
        }
        one.intoArray(products, to);
        two.intoArray(products, to + quarter);
        three.intoArray(products, to + 2 * quarter);
        four.intoArray(products, to + 3 * quarter);
    }

    @Override
    public int next(short[] products, int from, short rank) {
        int whole = Math.min(products.length, (from + GROUP - 1) / GROUP * GROUP);
        int found = PlainInnerProducts.next(products, from, whole, rank);
        return found < whole ? found : nextOfGroups(products, whole, rank);
    }

    private static int nextOfGroups(short[] products, int from, short rank) {
        for (int at = from; at < products.length; at += GROUP) {
            var ranks = ShortVector.fromArray(SHORTS, products, at).add(PackedScores.RANK);
            var worth = ranks.compare(VectorOperators.GE, rank);
            if (worth.anyTrue()) {
                return at + worth.firstTrue();
            }
        }
        return products.length;
    }

    private static ShortVector widened(MemorySegment rows, long offset) {
        ByteVector bytes = ByteVector.fromMemorySegment(BYTES, rows, offset, LITTLE_ENDIAN);
        return (ShortVector) bytes.convertShape(VectorOperators.B2S, SHORTS, 0);
    }
}
