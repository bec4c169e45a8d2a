package org.lintas.fingerprint.slap;

import java.util.ArrayList;
import java.util.List;

/**
 * Which fingers of a hand these are, by where their tips lie to each other: usual distances of adults' fingers that lie beside each other, in
 * millimetres. Fingers keep their order from left to right; who some are when others are missing is what fits best.
 */
final class FingerNames {

    /** From the index finger to the others across the hand. */
    private static final double[] ACROSS = {0, 19.5, 38, 55};

    /** How far the tips of index to little finger are below that of the middle finger. */
    private static final double[] BELOW = {8, 0, 6.5, 19};

    /** Distance of thumbs laid beside each other. */
    private static final double THUMBS_APART = 30;

    /** How far places of people differ from the usual ones: gaps across, lengths along. */
    private static final double ACROSS_DEVIATION = 5;

    private static final double BELOW_DEVIATION = 3.5;

    /** Difference of two sums of squares from which on the lesser one is believed: two standard deviations. */
    private static final double CLEAR = 4;

    /** Fingers from which on it can be told whose hand it is. */
    private static final int HAND_MIN = 3;

    private FingerNames() {}

    /** A fingertip in the frame of its hand, in millimetres. */
    record Place(double across, double down) {}

    /**
     * Names of fingers.
     *
     * @param positions from left to right
     * @param clear whether no other names fit nearly as well
     * @param otherHand whether the tips fit the other hand clearly better
     */
    record Names(List<Integer> positions, boolean clear, boolean otherHand) {}

    /**
     * Names fingertips, no more than expected.
     *
     * @param expected positions from left to right
     */
    static Names of(SlapKind kind, List<Integer> expected, List<Place> tips) {
        double best = Double.MAX_VALUE;
        double second = Double.MAX_VALUE;
        List<Integer> named = List.of();
        for (List<Integer> choice : choices(expected, tips.size())) {
            double misfit = misfit(kind, choice, tips);
            if (misfit < best) {
                second = best;
                best = misfit;
                named = choice;
            } else {
                second = Math.min(second, misfit);
            }
        }
        return new Names(named, second - best >= CLEAR, otherHand(kind, best, tips));
    }

    private static boolean otherHand(SlapKind kind, double misfit, List<Place> tips) {
        if (kind == SlapKind.THUMBS || tips.size() < HAND_MIN) {
            return false;
        }
        SlapKind other = kind == SlapKind.RIGHT ? SlapKind.LEFT : SlapKind.RIGHT;
        double best = Double.MAX_VALUE;
        for (List<Integer> choice : choices(other.positions(), tips.size())) {
            best = Math.min(best, misfit(other, choice, tips));
        }
        return best + CLEAR < misfit;
    }

    /** Every choice of so many, in their order. */
    private static List<List<Integer>> choices(List<Integer> positions, int count) {
        List<List<Integer>> choices = new ArrayList<>();
        for (int bits = 0; bits < 1 << positions.size(); bits++) {
            if (Integer.bitCount(bits) == count) {
                List<Integer> choice = new ArrayList<>();
                for (int i = 0; i < positions.size(); i++) {
                    if ((bits >> i & 1) == 1) {
                        choice.add(positions.get(i));
                    }
                }
                choices.add(choice);
            }
        }
        return choices;
    }

    /** Sum of the squares by which tips differ from usual places that are moved to their middle, in standard deviations. */
    private static double misfit(SlapKind kind, List<Integer> positions, List<Place> tips) {
        double across = 0;
        double down = 0;
        for (int i = 0; i < tips.size(); i++) {
            Place usual = usual(kind, positions.get(i));
            across += (tips.get(i).across() - usual.across()) / tips.size();
            down += (tips.get(i).down() - usual.down()) / tips.size();
        }
        double sum = 0;
        for (int i = 0; i < tips.size(); i++) {
            Place usual = usual(kind, positions.get(i));
            sum += square((tips.get(i).across() - usual.across() - across) / ACROSS_DEVIATION);
            sum += square((tips.get(i).down() - usual.down() - down) / BELOW_DEVIATION);
        }
        return sum;
    }

    private static Place usual(SlapKind kind, int position) {
        return switch (kind) {
            case RIGHT -> new Place(ACROSS[position - 2], BELOW[position - 2]);
            case LEFT -> new Place(-ACROSS[position - 7], BELOW[position - 7]);
            case THUMBS -> new Place(position == 1 ? THUMBS_APART : 0, 0);
        };
    }

    private static double square(double value) {
        return value * value;
    }
}
