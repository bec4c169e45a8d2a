package org.lintas.fingerprint.search;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.lintas.fingerprint.FingerTemplate;
import org.lintas.fingerprint.Minutia;

/**
 * One finger that is searched, turned inside out: for every bin a word with a bit for each of its minutiae that has a pair there. The
 * eight pairs of an enrolled minutia fetch eight words; added up bit by bit they say for all minutiae of the probe at once how many
 * pairs they share with it. The best of them scores, and the scores of the enrolled minutiae are added up.
 */
final class FilterProbe {

    /** Words of the table: the bins, and a last one that stays empty for pairs that are missing. A power of two. */
    static final int TABLE = 4_096;

    /** Minutiae of a probe: the bits of a word. */
    static final int MINUTIAE_MAX = Long.SIZE;

    /** What so many shared pairs are worth. Of unlike prints one in seven hundred minutiae shares three by chance, hardly any four. */
    static final int[] WORTH = {0, 0, 0, 1, 4, 10, 20, 32, 45};

    /** Cosine of the greatest turn between two prints of a finger: some 100 degrees. */
    private static final double TURN_COSINE = -0.2;

    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG.withOrder(ByteOrder.LITTLE_ENDIAN);

    /** Length of what {@link #write} writes. */
    static final int ENCODED_BYTES = Long.BYTES * (TABLE + FilterRow.SECTORS);

    private final long[] table = new long[TABLE];
    private final long[] sectors = new long[FilterRow.SECTORS];

    private FilterProbe() {}

    FilterProbe(FingerTemplate template) {
        List<Minutia> kept = MinutiaPairs.central(template, MINUTIAE_MAX);
        for (int i = 0; i < kept.size(); i++) {
            var minutia = kept.get(i);
            long bit = 1L << i;
            for (var neighbour : MinutiaPairs.neighbours(minutia, template.minutiae())) {
                MinutiaPairs.eachTolerated(minutia, neighbour, bin -> table[bin] |= bit);
            }
            for (int sector = 0; sector < FilterRow.SECTORS; sector++) {
                double middle = (sector + 0.5) * 2 * Math.PI / FilterRow.SECTORS;
                sectors[sector] |= Math.cos(middle - minutia.direction()) >= TURN_COSINE ? bit : 0;
            }
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException if the word of missing pairs is not empty
     */
    static FilterProbe read(ByteBuffer in) {
        var probe = new FilterProbe();
        for (int i = 0; i < TABLE; i++) {
            probe.table[i] = in.getLong();
        }
        for (int i = 0; i < FilterRow.SECTORS; i++) {
            probe.sectors[i] = in.getLong();
        }
        if (probe.table[TABLE - 1] != 0) {
            throw new IllegalArgumentException("a probe with pairs where none can be");
        }
        return probe;
    }

    void write(ByteBuffer out) {
        for (long word : table) {
            out.putLong(word);
        }
        for (long sector : sectors) {
            out.putLong(sector);
        }
    }

    /** How alike the finger in a row is: 0 and more. */
    int score(MemorySegment rows, long offset) {
        int minutiae = FilterRow.minutiae(rows, offset);
        int score = 0;
        for (int i = 0; i < minutiae; i++) {
            long at = offset + FilterRow.PAIRS_BYTES * i;
            long gate = sectors[FilterRow.sector(rows, offset, i)];
            score += WORTH[shared(rows.get(LONG, at), rows.get(LONG, at + Long.BYTES), gate)];
        }
        return score;
    }

    /** The most pairs that one minutia of the probe shares: adders of three bits, for 64 minutiae side by side. */
    private int shared(long four, long more, long gate) {
        long a = word(four);
        long b = word(four >>> 16);
        long c = word(four >>> 32);
        long d = word(four >>> 48);
        long e = word(more);
        long f = word(more >>> 16);
        long g = word(more >>> 32);
        long h = word(more >>> 48);
        long oneAbc = a ^ b ^ c;
        long twoAbc = (a & b) | (c & (a ^ b));
        long oneDef = d ^ e ^ f;
        long twoDef = (d & e) | (f & (d ^ e));
        long oneG = oneAbc ^ oneDef ^ g;
        long twoG = (oneAbc & oneDef) | (g & (oneAbc ^ oneDef));
        long ones = (oneG ^ h) & gate;
        long twoH = oneG & h;
        long twoSum = twoAbc ^ twoDef ^ twoG;
        long fourSum = (twoAbc & twoDef) | (twoG & (twoAbc ^ twoDef));
        long twos = (twoSum ^ twoH) & gate;
        long fourH = twoSum & twoH;
        long fours = (fourSum ^ fourH) & gate;
        long eights = fourSum & fourH & gate;
        return greatest(ones, twos, fours, eights);
    }

    private static int greatest(long ones, long twos, long fours, long eights) {
        if (eights != 0) {
            return 8;
        }
        int greatest = 0;
        long candidates = -1;
        if (fours != 0) {
            candidates = fours;
            greatest = 4;
        }
        if ((candidates & twos) != 0) {
            candidates &= twos;
            greatest += 2;
        }
        return (candidates & ones) != 0 ? greatest + 1 : greatest;
    }

    private long word(long bin) {
        return table[(int) bin & (TABLE - 1)];
    }
}
