package org.lintas.fingerprint.search;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.lintas.fingerprint.FingerTemplate;
import org.lintas.fingerprint.Minutia;

/**
 * One finger that is searched, turned inside out: for every bin a word with a bit for each of its minutiae that has a pair there. The
 * eight pairs of an enrolled minutia fetch eight words; added up bit by bit they say for all minutiae of the probe at once how many
 * pairs they share with it. The best of them scores, and the scores of the enrolled minutiae are added up. Whether the prints agree as a
 * whole is left to the {@link GeometricVote}.
 */
final class FilterProbe {

    /** Words of the table: the bins, and a last one that stays empty for pairs that are missing. A power of two. */
    static final int TABLE = 4_096;

    /** Minutiae of a probe: the bits of a word. */
    static final int MINUTIAE_MAX = Long.SIZE;

    /** What so many shared pairs are worth. Of unlike prints one in seven hundred minutiae shares three by chance, hardly any four. */
    static final int[] WORTH = {0, 0, 0, 1, 4, 10, 20, 32, 45};

    /** Pairs shared below which two minutiae propose nothing. */
    static final int ALIKE_MIN = 3;

    /** Cosine of the greatest turn between two prints of a finger: some 100 degrees. */
    private static final double TURN_COSINE = -0.2;

    /** Length of a place: x, y and direction. */
    private static final int PLACE_BYTES = 3;

    /** Where the tables begin in what {@link #write} writes: behind the number of minutiae and their places. */
    static final int TABLES_AT = 1 + MINUTIAE_MAX * PLACE_BYTES;

    /** Length of what {@link #write} writes. */
    static final int ENCODED_BYTES = TABLES_AT + Long.BYTES * (TABLE + FilterRow.SECTORS);

    private final long[] table = new long[TABLE];
    private final long[] sectors = new long[FilterRow.SECTORS];
    private final GeometricVote vote;

    private FilterProbe(GeometricVote vote) {
        this.vote = vote;
    }

    FilterProbe(FingerTemplate template) {
        List<Minutia> kept = MinutiaPairs.central(template, MINUTIAE_MAX);
        vote = new GeometricVote(CoarsePlace.of(kept));
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
     * @throws IllegalArgumentException if the tables have pairs of minutiae that are not there, or in the word of missing pairs
     */
    static FilterProbe read(ByteBuffer in) {
        List<CoarsePlace> places = places(in);
        var probe = new FilterProbe(new GeometricVote(places));
        long bits = 0;
        for (int i = 0; i < TABLE; i++) {
            probe.table[i] = in.getLong();
            bits |= probe.table[i];
        }
        for (int i = 0; i < FilterRow.SECTORS; i++) {
            probe.sectors[i] = in.getLong();
        }
        if (probe.table[TABLE - 1] != 0 || Long.SIZE - Long.numberOfLeadingZeros(bits) > places.size()) {
            throw new IllegalArgumentException("a probe with pairs where none can be");
        }
        return probe;
    }

    private static List<CoarsePlace> places(ByteBuffer in) {
        int count = in.get();
        if (count < 0 || count > MINUTIAE_MAX) {
            throw new IllegalArgumentException("a probe of " + count + " minutiae");
        }
        List<CoarsePlace> places = new ArrayList<>();
        for (int i = 0; i < MINUTIAE_MAX; i++) {
            var place = new CoarsePlace(in.get(), in.get(), in.get() & 0xFF);
            if (i < count) {
                places.add(place);
            }
        }
        return List.copyOf(places);
    }

    /** Places, each of three bytes, behind their number; then the tables. */
    void write(ByteBuffer out) {
        List<CoarsePlace> places = vote.places();
        out.put((byte) places.size());
        for (int i = 0; i < MINUTIAE_MAX; i++) {
            var place = i < places.size() ? places.get(i) : CoarsePlace.MIDDLE;
            out.put((byte) place.x()).put((byte) place.y()).put((byte) place.direction());
        }
        for (long word : table) {
            out.putLong(word);
        }
        for (long sector : sectors) {
            out.putLong(sector);
        }
    }

    /** How alike the minutiae of the finger in a row are, each for itself: 0 and more. */
    int score(MemorySegment rows, long offset) {
        int minutiae = FilterRow.minutiae(rows, offset);
        int score = 0;
        for (int i = 0; i < minutiae; i++) {
            score += WORTH[shared(FilterRow.pairs(rows, offset, i), FilterRow.place(rows, offset, i))];
        }
        return score;
    }

    /** How well the print in a row agrees with this one as a whole: 0 and more. */
    int vote(MemorySegment rows, long offset) {
        return vote.score(this, rows, offset);
    }

    /** The most pairs that one minutia of the probe shares: adders of three bits, for 64 minutiae side by side. */
    private int shared(long pairs, long place) {
        long gate = sectors[FilterRow.sector(place)];
        long a = word(pairs, 0);
        long b = word(pairs, 1);
        long c = word(pairs, 2);
        long d = word(pairs, 3);
        long e = word(pairs, 4);
        long f = word(place, 0);
        long g = word(place, 1);
        long h = word(place, 2);
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

    /** The minutiae that share most pairs with one in a row, a bit each; none if those are fewer than {@link #ALIKE_MIN}. */
    long alike(MemorySegment rows, long offset, int minutia) {
        long place = FilterRow.place(rows, offset, minutia);
        long gate = sectors[FilterRow.sector(place)];
        // Those that share at least one pair, at least two, and so on.
        long[] atLeast = new long[MinutiaPairs.NEIGHBOURS];
        long pairs = FilterRow.pairs(rows, offset, minutia);
        for (int k = 0; k < MinutiaPairs.NEIGHBOURS; k++) {
            long word = k < FilterRow.FIRST_PAIRS ? word(pairs, k) : word(place, k - FilterRow.FIRST_PAIRS);
            for (int count = k; count > 0; count--) {
                atLeast[count] |= atLeast[count - 1] & word;
            }
            atLeast[0] |= word;
        }
        for (int count = MinutiaPairs.NEIGHBOURS; count >= ALIKE_MIN; count--) {
            long alike = atLeast[count - 1] & gate;
            if (alike != 0) {
                return alike;
            }
        }
        return 0;
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

    /** The minutiae that have one of the pairs which a word of a row holds. */
    private long word(long packed, int pair) {
        return table[(int) (packed >>> (FilterRow.BIN_BITS * pair)) & (TABLE - 1)];
    }
}
