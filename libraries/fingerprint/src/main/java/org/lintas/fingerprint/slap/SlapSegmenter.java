package org.lintas.fingerprint.slap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.lintas.fingerprint.FingerImage;
import org.lintas.fingerprint.slap.SlapFinding.Problem;

/**
 * Takes a picture of several fingers apart: where ridges are, which way the hand points, where its fingertips are, how far each last joint
 * goes, and whose name each has by the order of the hand. Fingers point up, at most 45 degrees aside; the palm lay on the glass, so
 * that the index finger of a right hand is at the left. The same picture always gives the same fingers. Safe for use by several threads.
 */
public final class SlapSegmenter {

    /** Longest side of a picture, in inches: a card of ten prints. */
    public static final double INCHES_MAX = 8;

    /** A segmenter; it keeps nothing. */
    public SlapSegmenter() {}

    /** As {@link #segment(FingerImage, SlapKind, Set)} of a person who has all these fingers. */
    public SlapSegmentation segment(FingerImage picture, SlapKind kind) {
        return segment(picture, kind, Set.of());
    }

    /**
     * Finds the fingers; some 0.2 s for 3.2 by 3 inches.
     *
     * @param absent positions that the person does not have or cannot lay on, of those of the kind: the others are named accordingly and
     *     these are not reported
     * @throws IllegalArgumentException if absent fingers are not of this kind, or a side is longer than {@link #INCHES_MAX}
     */
    public SlapSegmentation segment(FingerImage picture, SlapKind kind, Set<Integer> absent) {
        if (!kind.positions().containsAll(absent)) {
            throw new IllegalArgumentException("%s has no fingers at %s".formatted(kind, absent));
        }
        if (Math.max(picture.width(), picture.height()) > INCHES_MAX * picture.pixelsPerInch()) {
            throw new IllegalArgumentException(
                    "%d x %d is longer than %.0f inches".formatted(picture.width(), picture.height(), INCHES_MAX));
        }
        List<Integer> expected = kind.positions().stream()
                .filter(position -> !absent.contains(position))
                .toList();
        List<FoundFinger> found = FoundHand.in(new RidgeMap(picture), kind).fingers();
        List<FoundFinger> kept = largest(found, expected.size());
        List<SlapFinding> findings = new ArrayList<>();
        if (found.size() > expected.size()) {
            findings.add(SlapFinding.of(Problem.TOO_MANY, Set.of()));
        }
        return named(new Task(picture, kind, expected), kept, findings);
    }

    /** What was asked for. */
    private record Task(FingerImage picture, SlapKind kind, List<Integer> expected) {}

    /** The largest so many, still from left to right. */
    private static List<FoundFinger> largest(List<FoundFinger> found, int count) {
        List<FoundFinger> largest = found.stream()
                .sorted(Comparator.comparingDouble(FoundFinger::area).reversed())
                .limit(count)
                .toList();
        return found.stream().filter(largest::contains).toList();
    }

    private static SlapSegmentation named(Task task, List<FoundFinger> kept, List<SlapFinding> findings) {
        FingerNames.Names names = FingerNames.of(
                task.kind(),
                task.expected(),
                kept.stream().map(FoundFinger::place).toList());
        Set<Integer> missing = new TreeSet<>(task.expected());
        names.positions().forEach(missing::remove);
        add(findings, Problem.MISSING, missing);
        if (!missing.isEmpty() && !kept.isEmpty() && !names.clear()) {
            findings.add(SlapFinding.of(Problem.NAMES_DOUBTFUL, new HashSet<>(names.positions())));
        }
        if (names.otherHand()) {
            findings.add(SlapFinding.of(Problem.HAND_DOUBTFUL, Set.of()));
        }
        List<SlapFinger> fingers = new ArrayList<>();
        Set<Integer> cutOff = new TreeSet<>();
        Set<Integer> touching = new TreeSet<>();
        Set<Integer> unclear = new TreeSet<>();
        for (int i = 0; i < kept.size(); i++) {
            FoundFinger finger = kept.get(i);
            int position = names.positions().get(i);
            fingers.add(finger.named(position, task.kind(), task.picture()));
            if (finger.extent().cutOff()) {
                cutOff.add(position);
            }
            if (!finger.extent().clear()) {
                unclear.add(position);
            }
            if (finger.wide(task.kind())) {
                touching.add(position);
            }
            if (i + 1 < kept.size() && finger.touches(kept.get(i + 1))) {
                touching.addAll(names.positions().subList(i, i + 2));
            }
        }
        add(findings, Problem.CUT_OFF, cutOff);
        add(findings, Problem.TOUCHING, touching);
        add(findings, Problem.NO_CREASE, unclear);
        return new SlapSegmentation(fingers, findings);
    }

    private static void add(List<SlapFinding> findings, Problem problem, Set<Integer> positions) {
        if (!positions.isEmpty()) {
            findings.add(SlapFinding.of(problem, positions));
        }
    }
}
