package org.lintas.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Makes a failing recording smaller by halves: leaves out parts of it, then lowers its numbers. */
final class Shrinker {

    /** Recordings tried at most for one failure, so that a slow check still ends: a choice of ours. */
    static final int TRIES_MAX = 2_000;

    private final Predicate<List<Long>> fails;
    private List<Long> best;
    private int tries;

    private Shrinker(List<Long> failing, Predicate<List<Long>> fails) {
        this.best = failing;
        this.fails = fails;
    }

    static List<Long> smallest(List<Long> failing, Predicate<List<Long>> fails) {
        Shrinker shrinker = new Shrinker(failing, fails);
        boolean smaller = true;
        while (smaller && shrinker.tries < TRIES_MAX) {
            boolean shorter = shrinker.leaveOut();
            boolean lower = shrinker.lower();
            smaller = shorter || lower;
        }
        return shrinker.best;
    }

    private boolean leaveOut() {
        boolean smaller = false;
        for (int length = best.size(); length > 0; length /= 2) {
            for (int start = best.size() - length; start >= 0; start -= length) {
                smaller |= accept(without(start, length));
            }
        }
        return smaller;
    }

    private boolean lower() {
        boolean smaller = false;
        for (int i = 0; i < best.size(); i++) {
            for (long step = best.get(i); step > 0; step /= 2) {
                while (best.get(i) >= step && accept(lowered(i, step))) {
                    smaller = true;
                }
            }
        }
        return smaller;
    }

    private boolean accept(List<Long> candidate) {
        if (tries >= TRIES_MAX) {
            return false;
        }
        tries++;
        if (!fails.test(candidate)) {
            return false;
        }
        best = candidate;
        return true;
    }

    private List<Long> without(int start, int length) {
        List<Long> shorter = new ArrayList<>(best.subList(0, start));
        shorter.addAll(best.subList(Math.min(best.size(), start + length), best.size()));
        return List.copyOf(shorter);
    }

    private List<Long> lowered(int index, long step) {
        List<Long> lower = new ArrayList<>(best);
        lower.set(index, best.get(index) - step);
        return List.copyOf(lower);
    }
}
