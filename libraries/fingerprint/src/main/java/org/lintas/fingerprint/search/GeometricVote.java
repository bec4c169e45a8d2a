package org.lintas.fingerprint.search;

import java.lang.foreign.MemorySegment;
import java.util.List;

/**
 * Whether two prints agree as a whole. Each pair of minutiae that the filter finds alike proposes a turn and a shift; the enrolled
 * minutiae vote for it that then lie on one of the probe with the same direction. The probe is a map of bits, so that each vote costs
 * two words.
 */
final class GeometricVote {

    /** Cells of the map each way. */
    private static final int CELLS = 64;

    /** Side of a cell in units, as a power of two: four. */
    private static final int CELL_SHIFT = 2;

    /** How far a minutia may lie from that of the probe, from the middle of its cell, in units: 14 pixels, most of it the skin's bending. */
    private static final int TOLERANCE = 7;

    /** How far around its minutiae the probe is taken to reach, in units: 40 pixels. */
    private static final int AROUND = 20;

    /** Sectors of direction on the map: 32 of 11.25 degrees. */
    private static final int SECTOR_SHIFT = 3;

    /** How far directions may differ, from the middle of the sector, in steps: 22.5 degrees. */
    private static final int TURN_TOLERANCE = 16;

    /** Minutiae in common ground below which a share of them says little. */
    private static final int GROUND_MIN = 6;

    /** What a print scores whose minutiae all agree is this many times their number. */
    static final int SCALE = 16;

    private static final int SINE_SHIFT = 12;
    private static final int[] SINES = sines();

    private final List<CoarsePlace> places;
    private final long[] near = new long[CELLS * CELLS];
    private final boolean[] covered = new boolean[CELLS * CELLS];
    private final long[] facing = new long[CoarsePlace.CIRCLE >> SECTOR_SHIFT];

    /** Takes the minutiae of a probe in the order of their bits. */
    GeometricVote(List<CoarsePlace> places) {
        this.places = places;
        for (int cell = 0; cell < near.length; cell++) {
            int x = middle(cell % CELLS);
            int y = middle(cell / CELLS);
            for (int i = 0; i < places.size(); i++) {
                int far = squared(places.get(i).x() - x, places.get(i).y() - y);
                near[cell] |= far <= TOLERANCE * TOLERANCE ? 1L << i : 0;
                covered[cell] |= far <= AROUND * AROUND;
            }
        }
        for (int sector = 0; sector < facing.length; sector++) {
            int middle = (sector << SECTOR_SHIFT) + (1 << (SECTOR_SHIFT - 1));
            for (int i = 0; i < places.size(); i++) {
                facing[sector] |= turned(places.get(i).direction(), middle) <= TURN_TOLERANCE ? 1L << i : 0;
            }
        }
    }

    List<CoarsePlace> places() {
        return places;
    }

    /** The votes for the best turn and shift, squared and divided by those that could vote, times {@link #SCALE}. */
    int score(FilterProbe probe, MemorySegment rows, long offset) {
        int minutiae = FilterRow.minutiae(rows, offset);
        long[] placed = new long[minutiae];
        for (int i = 0; i < minutiae; i++) {
            placed[i] = FilterRow.place(rows, offset, i);
        }
        int best = 0;
        for (int i = 0; i < minutiae; i++) {
            for (long alike = probe.alike(rows, offset, i); alike != 0; alike &= alike - 1) {
                best = Math.max(best, votes(placed, i, places.get(Long.numberOfTrailingZeros(alike))));
            }
        }
        return best;
    }

    private int votes(long[] placed, int pivot, CoarsePlace onto) {
        int pivotX = FilterRow.x(placed[pivot]);
        int pivotY = FilterRow.y(placed[pivot]);
        int turn = onto.direction() - FilterRow.direction(placed[pivot]);
        int sine = SINES[turn & (CoarsePlace.CIRCLE - 1)];
        int cosine = SINES[(turn + CoarsePlace.CIRCLE / 4) & (CoarsePlace.CIRCLE - 1)];
        long free = -1;
        int ground = 0;
        for (long place : placed) {
            int x = FilterRow.x(place) - pivotX;
            int y = FilterRow.y(place) - pivotY;
            int column = column(onto.x() + ((cosine * x - sine * y) >> SINE_SHIFT));
            int line = column(onto.y() + ((sine * x + cosine * y) >> SINE_SHIFT));
            if ((column | line) >= 0 && column < CELLS && line < CELLS) {
                int cell = line * CELLS + column;
                int direction = (FilterRow.direction(place) + turn) & (CoarsePlace.CIRCLE - 1);
                free &= ~Long.lowestOneBit(near[cell] & facing[direction >> SECTOR_SHIFT] & free);
                ground += covered[cell] ? 1 : 0;
            }
        }
        int votes = Long.bitCount(~free);
        return SCALE * votes * votes / Math.max(GROUND_MIN, ground);
    }

    private static int column(int units) {
        return (units >> CELL_SHIFT) + CELLS / 2;
    }

    private static int middle(int column) {
        return ((column - CELLS / 2) << CELL_SHIFT) + (1 << (CELL_SHIFT - 1));
    }

    private static int squared(int x, int y) {
        return x * x + y * y;
    }

    private static int turned(int one, int other) {
        int apart = (one - other) & (CoarsePlace.CIRCLE - 1);
        return Math.min(apart, CoarsePlace.CIRCLE - apart);
    }

    private static int[] sines() {
        int[] sines = new int[CoarsePlace.CIRCLE];
        for (int i = 0; i < sines.length; i++) {
            sines[i] = (int) Math.round(Math.sin(2 * Math.PI * i / CoarsePlace.CIRCLE) * (1 << SINE_SHIFT));
        }
        return sines;
    }
}
