package org.lintas.fingerprint.slap;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is not as it should be in a picture of several fingers.
 *
 * @param problem what it is
 * @param positions of the fingers that it is about, 1 to 10 in ascending order; empty if it is about the whole picture
 */
public record SlapFinding(Problem problem, List<Integer> positions) {

    /** What may be wrong. */
    public enum Problem {
        /** No such finger was found. */
        MISSING("not found: press all fingers down, or state which are missing"),
        /** The finger reaches the edge of the picture. */
        CUT_OFF("cut off by the edge: move the hand to the middle of the scanner"),
        /** Neighbours lie side on side. */
        TOUCHING("touching: spread the fingers a little"),
        /** The crease below the last joint was not seen, the length is a guess. */
        NO_CREASE("without a crease below the last joint: lay the fingers flat"),
        /** Some are missing and the others might be named otherwise. */
        NAMES_DOUBTFUL("named by their distances only: state which are missing"),
        /** The fingertips lie as those of the other hand. */
        HAND_DOUBTFUL("lie as those of the other hand: check which hand was asked for"),
        /** There is more than was asked for; the largest were taken. */
        TOO_MANY("more fingers than stated: check which are missing, and that one person alone touches the scanner");

        private final String text;

        Problem(String text) {
            this.text = text;
        }

        /** A sentence's end for the operator, after the names of the fingers. */
        public String text() {
            return text;
        }
    }

    /** Sorts and copies the positions. */
    public SlapFinding {
        positions = List.copyOf(new TreeSet<>(positions));
    }

    static SlapFinding of(Problem problem, Set<Integer> positions) {
        return new SlapFinding(problem, List.copyOf(positions));
    }
}
