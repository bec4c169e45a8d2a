package org.lintas.fingerprint.search;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;
import org.lintas.fingerprint.FingerTemplate;
import org.lintas.fingerprint.Minutia;

/**
 * Pairs of near minutiae as numbers that do not change when a print is moved or turned: distance, direction of the line against that of
 * the minutia, direction of the neighbour against it (the pair table of NIST's bozorth3, in the public domain), each cut into bins.
 */
final class MinutiaPairs {

    /** Neighbours of a minutia that make pairs, the nearest. */
    static final int NEIGHBOURS = 8;

    /** Neighbours below which a minutia says too little. */
    static final int NEIGHBOURS_MIN = 3;

    private static final int DISTANCE_BINS = 12;
    private static final int LINE_BINS = 20;
    private static final int NEIGHBOUR_BINS = 16;

    /** Numbers of bins, 0 to this, this excluded. */
    static final int BINS = DISTANCE_BINS * LINE_BINS * NEIGHBOUR_BINS;

    /** Distance of a neighbour, in pixels at 500 per inch: nearer ones are often one minutia seen twice, farther ones are bent away. */
    private static final double DISTANCE_MIN = 8;

    private static final double DISTANCE_MAX = 100;

    /** How far the numbers of the same pair may differ between two prints: pixels, and radians. */
    private static final double DISTANCE_TOLERANCE = 4;

    private static final double ANGLE_TOLERANCE = 0.2;

    private static final double DISTANCE_BIN = (DISTANCE_MAX - DISTANCE_MIN) / DISTANCE_BINS;
    private static final double LINE_BIN = 2 * Math.PI / LINE_BINS;
    private static final double NEIGHBOUR_BIN = 2 * Math.PI / NEIGHBOUR_BINS;

    private MinutiaPairs() {}

    /** Minutiae with enough neighbours, those nearest to the middle of all first: they are seen most often. */
    static List<Minutia> central(FingerTemplate template, int most) {
        List<Minutia> all = template.minutiae();
        double middleX = all.stream().mapToInt(Minutia::x).average().orElse(0);
        double middleY = all.stream().mapToInt(Minutia::y).average().orElse(0);
        ToDoubleFunction<Minutia> distance = minutia -> Math.hypot(minutia.x() - middleX, minutia.y() - middleY);
        return all.stream()
                .sorted(Comparator.comparingDouble(distance))
                .filter(minutia -> neighbours(minutia, all).size() >= NEIGHBOURS_MIN)
                .limit(most)
                .toList();
    }

    static List<Minutia> neighbours(Minutia minutia, List<Minutia> all) {
        return all.stream()
                .filter(other -> distance(minutia, other) >= DISTANCE_MIN && distance(minutia, other) <= DISTANCE_MAX)
                .sorted(Comparator.comparingDouble(other -> distance(minutia, other)))
                .limit(NEIGHBOURS)
                .toList();
    }

    /** The bin of a pair. */
    static int bin(Minutia minutia, Minutia neighbour) {
        int distance = (int) ((distance(minutia, neighbour) - DISTANCE_MIN) / DISTANCE_BIN);
        return bin(Math.min(distance, DISTANCE_BINS - 1), (int) Math.floor(line(minutia, neighbour) / LINE_BIN), (int)
                Math.floor((neighbour.direction() - minutia.direction()) / NEIGHBOUR_BIN));
    }

    /** Every bin in which the same pair of another print may be. */
    static void eachTolerated(Minutia minutia, Minutia neighbour, IntConsumer bins) {
        double distance = distance(minutia, neighbour);
        double line = line(minutia, neighbour);
        double turn = neighbour.direction() - minutia.direction();
        double lineTolerance = Math.max(ANGLE_TOLERANCE, DISTANCE_TOLERANCE / distance);
        int nearest = Math.max(0, (int) Math.floor((distance - DISTANCE_TOLERANCE - DISTANCE_MIN) / DISTANCE_BIN));
        int farthest = (int) Math.floor((distance + DISTANCE_TOLERANCE - DISTANCE_MIN) / DISTANCE_BIN);
        int[] lines = span(line, lineTolerance, LINE_BIN);
        int[] turns = span(turn, ANGLE_TOLERANCE, NEIGHBOUR_BIN);
        for (int i = nearest; i <= Math.min(farthest, DISTANCE_BINS - 1); i++) {
            for (int j = lines[0]; j <= lines[1]; j++) {
                for (int k = turns[0]; k <= turns[1]; k++) {
                    bins.accept(bin(i, j, k));
                }
            }
        }
    }

    private static int bin(int distance, int line, int turn) {
        return (distance * LINE_BINS + Math.floorMod(line, LINE_BINS)) * NEIGHBOUR_BINS
                + Math.floorMod(turn, NEIGHBOUR_BINS);
    }

    private static int[] span(double angle, double tolerance, double bin) {
        return new int[] {(int) Math.floor((angle - tolerance) / bin), (int) Math.floor((angle + tolerance) / bin)};
    }

    private static double line(Minutia minutia, Minutia neighbour) {
        return Math.atan2(neighbour.y() - minutia.y(), neighbour.x() - minutia.x()) - minutia.direction();
    }

    private static double distance(Minutia one, Minutia other) {
        return Math.hypot(one.x() - other.x(), one.y() - other.y());
    }
}
