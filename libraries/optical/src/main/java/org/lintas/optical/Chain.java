package org.lintas.optical;

import java.util.Arrays;

/**
 * Specks that stand one after the other at even distances along a line: what a line of fixed pitch looks like from any side. Links are
 * numbered; a missing speck leaves its number out.
 */
final class Chain {

    /** Links at most on each side of the start: longer than any line of a zone. */
    static final int SIDE_MAX = 60;

    /** Missing specks in a row at most: a reflection over three characters. */
    private static final int GAP_MAX = 3;

    /** Links that the next one is reckoned from. */
    private static final int MEMORY = 7;

    /** How far a link may stand off where it is expected, as a share of the pitch: at the start, and when five stand. */
    private static final double LOOSE = 0.42;

    private static final double TIGHT = 0.32;

    /** Mean distance of links from where they were expected at which a chain is worth nothing, in pitches: that of chance. */
    private static final double OFF_MAX = 0.26;

    private final Specks specks;
    private final int[] members = new int[2 * SIDE_MAX + 1];
    private int first = SIDE_MAX;
    private int last = SIDE_MAX;
    private int count;
    private double radius;
    private double off;

    private Chain(Specks specks) {
        this.specks = specks;
        Arrays.fill(members, -1);
    }

    /** Whether two radii of gyration may be those of two characters of one line: a {@code <} beside an M. */
    static boolean alike(double radius, double other) {
        return radius < 2.1 * other && other < 2.1 * radius;
    }

    /** The chain that goes through two specks as neighbours. */
    static Chain through(Specks specks, int one, int other) {
        Chain chain = new Chain(specks);
        chain.put(SIDE_MAX, one);
        chain.put(SIDE_MAX + 1, other);
        chain.extend(1);
        if (chain.count >= 3) {
            chain.extend(-1);
            chain.extend(1);
        }
        return chain;
    }

    int count() {
        return count;
    }

    /** How much like a line of a zone the chain is: its links, less what is missing and what stands off its place. */
    double score() {
        double filled = (double) count / (last - first + 1);
        double even = 1 - off / Math.max(1, count - 2) / OFF_MAX;
        return count * filled * filled * Math.max(0, even);
    }

    int first() {
        return first;
    }

    int last() {
        return last;
    }

    /** The speck of a link; -1 if it is missing. */
    int member(int link) {
        return members[link];
    }

    double radius() {
        return radius / count;
    }

    double pitch() {
        return Math.hypot(x(last) - x(first), y(last) - y(first)) / (last - first);
    }

    double directionX() {
        return (x(last) - x(first)) / (last - first);
    }

    double directionY() {
        return (y(last) - y(first)) / (last - first);
    }

    double x(int link) {
        return specks.x[members[link]];
    }

    double y(int link) {
        return specks.y[members[link]];
    }

    private void put(int link, int speck) {
        members[link] = speck;
        first = Math.min(first, link);
        last = Math.max(last, link);
        radius += specks.radius[speck];
        count++;
    }

    private void extend(int direction) {
        double[] expected = new double[4];
        for (int gap = 0; gap <= (count < 5 ? 0 : GAP_MAX); ) {
            int end = direction > 0 ? last : first;
            int link = end + direction * (gap + 1);
            if (link < 0 || link >= members.length) {
                return;
            }
            expect(end, direction, link, expected);
            double pitch = Math.hypot(expected[2], expected[3]);
            double reach = pitch * (count < 5 ? LOOSE : TIGHT);
            double mean = radius();
            int speck = specks.nearest(expected[0], expected[1], reach, mean / 2.1, mean * 2.1);
            if (speck < 0 || speck == members[end]) {
                gap++;
            } else {
                put(link, speck);
                off += Math.hypot(specks.x[speck] - expected[0], specks.y[speck] - expected[1]) / pitch;
                gap = 0;
            }
        }
    }

    /** Reckons a link's place and the step to it from the nearest links, by least squares. */
    private void expect(int end, int direction, int wanted, double[] expected) {
        double n = 0;
        double k = 0;
        double kk = 0;
        double x = 0;
        double y = 0;
        double kx = 0;
        double ky = 0;
        for (int link = end; n < MEMORY && link >= first && link <= last; link -= direction) {
            if (members[link] >= 0) {
                double from = link - end;
                n++;
                k += from;
                kk += from * from;
                x += x(link);
                y += y(link);
                kx += from * x(link);
                ky += from * y(link);
            }
        }
        double determinant = n * kk - k * k;
        double stepX = (n * kx - k * x) / determinant;
        double stepY = (n * ky - k * y) / determinant;
        expected[0] = (x - stepX * k) / n + stepX * (wanted - end);
        expected[1] = (y - stepY * k) / n + stepY * (wanted - end);
        expected[2] = stepX;
        expected[3] = stepY;
    }
}
