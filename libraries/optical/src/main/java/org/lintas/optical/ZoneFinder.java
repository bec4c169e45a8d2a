package org.lintas.optical;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds what may be a zone in one level of a pyramid: parallel lines of the same fixed pitch, at any angle. */
final class ZoneFinder {

    /** Candidates given at most, the best first. */
    private static final int CANDIDATES_MAX = 3;

    /** Chains that are taken as a first line, at most. */
    private static final int LEADERS_MAX = 6;

    /** Lines of a candidate at most: three, and one of the visual text that happens to fit. */
    private static final int ROWS_MAX = 4;

    /** Distance of neighbouring lines in pitches: 2.5 seen straight, less or more when tilted. */
    private static final double DISTANCE_MIN = 1.6;

    private static final double DISTANCE_MAX = 3.6;

    /** Largest angle between two lines, as a sine: a page tilted by 35 degrees. */
    private static final double ANGLE_MAX = 0.2;

    private final Specks specks;
    private final int level;

    private ZoneFinder(Specks specks, int level) {
        this.specks = specks;
        this.level = level;
    }

    static List<ZoneCandidate> find(Grey grey, int level) {
        return new ZoneFinder(Specks.of(grey), level).candidates();
    }

    private List<ZoneCandidate> candidates() {
        List<Chain> chains = Chains.find(specks);
        List<ZoneCandidate> found = new ArrayList<>();
        List<Chain> used = new ArrayList<>();
        for (int i = 0; i < Math.min(chains.size(), LEADERS_MAX); i++) {
            if (used.contains(chains.get(i))) {
                continue;
            }
            List<Line> block = block(chains.get(i), chains);
            if (block.size() >= 2) {
                block.forEach(line -> used.add(line.chain));
                found.add(new GridGrowth(specks, block, level).grow());
            }
        }
        found.sort(Comparator.comparingDouble(ZoneCandidate::score).reversed());
        return List.copyOf(found.subList(0, Math.min(found.size(), CANDIDATES_MAX)));
    }

    /**
     * A chain as a line of a block.
     *
     * @param row its number from the leader's, downwards
     * @param shift what to add to the number of a link to get its column
     * @param turned whether the chain runs against the leader
     */
    record Line(Chain chain, int row, int shift, boolean turned) {

        int column(int link) {
            return (turned ? -link : link) + shift;
        }
    }

    private List<Line> block(Chain leader, List<Chain> chains) {
        List<Line> block = new ArrayList<>();
        block.add(new Line(leader, 0, 0, false));
        extend(block, chains, 1);
        extend(block, chains, -1);
        int top = block.stream().mapToInt(Line::row).min().orElse(0);
        return block.stream()
                .map(line -> new Line(line.chain, line.row - top, line.shift, line.turned))
                .sorted(Comparator.comparingInt(Line::row))
                .toList();
    }

    private static void extend(List<Line> block, List<Chain> chains, int side) {
        Line edge = block.getFirst();
        while (block.size() < ROWS_MAX) {
            Line next = null;
            for (Chain chain : chains) {
                boolean fresh = block.stream().noneMatch(line -> line.chain == chain);
                Line line = fresh ? beside(edge, chain, side) : null;
                if (line != null && (next == null || chain.score() > next.chain.score())) {
                    next = line;
                }
            }
            if (next == null) {
                return;
            }
            block.add(next);
            edge = next;
        }
    }

    /** The chain as the line next to another on a side; null if it is not. */
    private static @org.jspecify.annotations.Nullable Line beside(Line line, Chain chain, int side) {
        Chain base = line.chain;
        double sign = line.turned ? -1 : 1;
        double ux = sign * base.directionX();
        double uy = sign * base.directionY();
        double pitch = base.pitch();
        double vx = chain.directionX();
        double vy = chain.directionY();
        boolean turned = ux * vx + uy * vy < 0;
        double other = chain.pitch();
        boolean parallel = Math.abs(ux * vy - uy * vx) < ANGLE_MAX * pitch * other;
        if (!parallel || other < 0.75 * pitch || other > 1.33 * pitch) {
            return null;
        }
        double[] offsets = new double[chain.count()];
        double[] distances = new double[chain.count()];
        int filled = 0;
        int middle = (base.first() + base.last()) / 2;
        while (base.member(middle) < 0) {
            middle++;
        }
        for (int link = chain.first(); link <= chain.last(); link++) {
            if (chain.member(link) < 0) {
                continue;
            }
            int nearest = nearest(base, chain.x(link), chain.y(link));
            double dx = chain.x(link) - base.x(nearest);
            double dy = chain.y(link) - base.y(nearest);
            double along = (dx * ux + dy * uy) / (pitch * pitch);
            distances[filled] = (ux * dy - uy * dx) / (pitch * pitch) * side;
            offsets[filled] = line.column(nearest) + along - (turned ? -link : link);
            filled++;
        }
        java.util.Arrays.sort(offsets);
        java.util.Arrays.sort(distances);
        double distance = distances[filled / 2];
        if (distance < DISTANCE_MIN || distance > DISTANCE_MAX) {
            return null;
        }
        int shift = shift(line, chain, turned, offsets[filled / 2]);
        Line beside = new Line(chain, line.row + side, shift, turned);
        return overlaps(line, beside) ? beside : null;
    }

    /** The whole number of columns: near the offset seen, and so that both lines begin and end alike. */
    private static int shift(Line line, Chain chain, boolean turned, double offset) {
        int best = (int) Math.floor(offset);
        double least = Double.MAX_VALUE;
        for (int shift = best; shift <= best + 1; shift++) {
            Line tried = new Line(chain, 0, shift, turned);
            int starts = Math.abs(start(line) - start(tried));
            int ends = Math.abs(end(line) - end(tried));
            double cost = 3 * Math.abs(shift - offset) + 0.5 * Math.min(2, starts) + 0.5 * Math.min(2, ends);
            if (cost < least) {
                least = cost;
                best = shift;
            }
        }
        return best;
    }

    private static int start(Line line) {
        return Math.min(line.column(line.chain.first()), line.column(line.chain.last()));
    }

    private static int end(Line line) {
        return Math.max(line.column(line.chain.first()), line.column(line.chain.last()));
    }

    private static boolean overlaps(Line line, Line other) {
        int shared = Math.min(end(line), end(other)) - Math.max(start(line), start(other));
        return shared >= 0.5 * Math.min(end(line) - start(line), end(other) - start(other));
    }

    private static int nearest(Chain chain, double x, double y) {
        int best = chain.first();
        double least = Double.MAX_VALUE;
        for (int link = chain.first(); link <= chain.last(); link++) {
            if (chain.member(link) >= 0) {
                double far = (chain.x(link) - x) * (chain.x(link) - x) + (chain.y(link) - y) * (chain.y(link) - y);
                if (far < least) {
                    least = far;
                    best = link;
                }
            }
        }
        return best;
    }
}
