package org.lintas.optical;

import java.util.Arrays;

/** The connected dark specks of a picture that may be characters: middle of gravity and radius of gyration, in pixels. */
final class Specks {

    /** Specks kept at most: a page of text has 3,000. The ones with the most pixels are kept. */
    static final int COUNT_MAX = 12_000;

    /** Fewest pixels: the dot that remains of a {@code <} at the coarsest print that can be read. */
    private static final int PIXELS_MIN = 7;

    /** Radius of gyration of characters, in pixels: pitches of 5 to 70 pixels. */
    private static final float RADIUS_MIN = 1.3f;

    private static final float RADIUS_MAX = 26;

    /** Side of the squares by which specks are looked up, in pixels. */
    private static final int SQUARE = 16;

    final int count;
    final float[] x;
    final float[] y;
    final float[] radius;
    private final int columns;
    private final int rows;
    private final int[] first;
    private final int[] next;

    private Specks(int width, int height, double[] moments, int[] kept) {
        count = kept.length;
        x = new float[count];
        y = new float[count];
        radius = new float[count];
        columns = width / SQUARE + 1;
        rows = height / SQUARE + 1;
        first = new int[columns * rows];
        next = new int[count];
        Arrays.fill(first, -1);
        for (int i = 0; i < count; i++) {
            int from = kept[i] * MOMENTS;
            double pixels = moments[from];
            x[i] = (float) (moments[from + 1] / pixels);
            y[i] = (float) (moments[from + 2] / pixels);
            radius[i] = (float) radius(moments, from);
            int square = (int) y[i] / SQUARE * columns + (int) x[i] / SQUARE;
            next[i] = first[square];
            first[square] = i;
        }
    }

    /** Numbers kept of a speck: pixels, sums of x, of y, of x squared plus y squared. */
    private static final int MOMENTS = 4;

    static Specks of(Grey grey) {
        Labels labels = new Labels(DarkPixels.of(grey), grey.width(), grey.height());
        double[] moments = labels.moments();
        int[] candidates = new int[moments.length / MOMENTS];
        int found = 0;
        for (int label = 0; label < candidates.length; label++) {
            if (moments[label * MOMENTS] >= PIXELS_MIN) {
                double radius = radius(moments, label * MOMENTS);
                if (radius >= RADIUS_MIN && radius <= RADIUS_MAX) {
                    candidates[found++] = label;
                }
            }
        }
        return new Specks(grey.width(), grey.height(), moments, most(candidates, found, moments));
    }

    private static int[] most(int[] candidates, int found, double[] moments) {
        int[] kept = Arrays.copyOf(candidates, found);
        if (found <= COUNT_MAX) {
            return kept;
        }
        double[] sizes = Arrays.stream(kept)
                .mapToDouble(label -> moments[label * MOMENTS])
                .sorted()
                .toArray();
        double least = sizes[found - COUNT_MAX];
        return Arrays.stream(kept)
                .filter(label -> moments[label * MOMENTS] >= least)
                .limit(COUNT_MAX)
                .toArray();
    }

    private static double radius(double[] moments, int from) {
        double pixels = moments[from];
        double x = moments[from + 1] / pixels;
        double y = moments[from + 2] / pixels;
        return Math.sqrt(Math.max(0, moments[from + 3] / pixels - x * x - y * y));
    }

    /** The speck nearest to a place within a reach whose radius lies between two; -1 if there is none. */
    int nearest(double atX, double atY, double reach, double radiusMin, double radiusMax) {
        int best = -1;
        double least = reach * reach;
        int toRow = Math.min(rows - 1, (int) Math.floor((atY + reach) / SQUARE));
        int toColumn = Math.min(columns - 1, (int) Math.floor((atX + reach) / SQUARE));
        for (int row = Math.max(0, (int) Math.floor((atY - reach) / SQUARE)); row <= toRow; row++) {
            for (int column = Math.max(0, (int) Math.floor((atX - reach) / SQUARE)); column <= toColumn; column++) {
                for (int i = first[row * columns + column]; i >= 0; i = next[i]) {
                    double far = (x[i] - atX) * (x[i] - atX) + (y[i] - atY) * (y[i] - atY);
                    if (far < least && radius[i] >= radiusMin && radius[i] <= radiusMax) {
                        least = far;
                        best = i;
                    }
                }
            }
        }
        return best;
    }

    /** The specks around one, nearest first, at most as many as the array holds; gives how many. */
    int around(int speck, double nearest, double farthest, int[] found) {
        double[] distances = new double[found.length];
        int filled = 0;
        int toRow = Math.min(rows - 1, (int) Math.floor((y[speck] + farthest) / SQUARE));
        int toColumn = Math.min(columns - 1, (int) Math.floor((x[speck] + farthest) / SQUARE));
        for (int row = Math.max(0, (int) Math.floor((y[speck] - farthest) / SQUARE)); row <= toRow; row++) {
            for (int column = Math.max(0, (int) Math.floor((x[speck] - farthest) / SQUARE));
                    column <= toColumn;
                    column++) {
                for (int i = first[row * columns + column]; i >= 0; i = next[i]) {
                    double far = Math.hypot(x[i] - x[speck], y[i] - y[speck]);
                    if (far >= nearest && far <= farthest && Chain.alike(radius[i], radius[speck])) {
                        filled = insert(i, far, found, distances, filled);
                    }
                }
            }
        }
        return filled;
    }

    private static int insert(int speck, double far, int[] found, double[] distances, int filled) {
        int at = filled;
        while (at > 0 && distances[at - 1] > far) {
            at--;
        }
        if (at == found.length) {
            return filled;
        }
        int moved = Math.min(filled, found.length - 1) - at;
        System.arraycopy(found, at, found, at + 1, moved);
        System.arraycopy(distances, at, distances, at + 1, moved);
        found[at] = speck;
        distances[at] = far;
        return Math.min(filled + 1, found.length);
    }

    /** Joins the dark runs of neighbouring rows that touch, also at corners. */
    private static final class Labels {

        private final int width;
        private final int height;
        private final boolean[] dark;
        private int[] parents = new int[1 << 12];
        private double[] sums = new double[MOMENTS << 12];
        private int labels;

        Labels(boolean[] dark, int width, int height) {
            this.dark = dark;
            this.width = width;
            this.height = height;
        }

        /** The moments of each speck under the number of its root; of other numbers zeros. */
        double[] moments() {
            int[] above = new int[width + 2];
            int[] here = new int[width + 2];
            for (int y = 0; y < height; y++) {
                Arrays.fill(here, -1);
                if (y == 0) {
                    Arrays.fill(above, -1);
                }
                row(y, above, here);
                int[] swapped = above;
                above = here;
                here = swapped;
            }
            for (int label = 0; label < labels; label++) {
                int root = root(label);
                if (root != label) {
                    for (int i = 0; i < MOMENTS; i++) {
                        sums[root * MOMENTS + i] += sums[label * MOMENTS + i];
                        sums[label * MOMENTS + i] = 0;
                    }
                }
            }
            return Arrays.copyOf(sums, labels * MOMENTS);
        }

        /** Labels one row; the arrays hold the labels of the pixels, from 1, with an edge on both sides. */
        private void row(int y, int[] above, int[] here) {
            int from = y * width;
            int x = 0;
            while (x < width) {
                if (!dark[from + x]) {
                    x++;
                    continue;
                }
                int end = x;
                while (end < width && dark[from + end]) {
                    end++;
                }
                int label = -1;
                for (int i = x; i <= end + 1; i++) {
                    if (above[i] >= 0 && (i == x || above[i] != above[i - 1])) {
                        label = label < 0 ? root(above[i]) : join(label, above[i]);
                    }
                }
                label = label < 0 ? fresh() : label;
                addRun(label, x, end, y);
                Arrays.fill(here, x + 1, end + 1, label);
                x = end;
            }
        }

        private void addRun(int label, int start, int end, int y) {
            double pixels = end - start;
            double last = end - 1.0;
            double squares = last * (last + 1) * (2 * last + 1) / 6 - (start - 1.0) * start * (2.0 * start - 1) / 6;
            int at = label * MOMENTS;
            sums[at] += pixels;
            sums[at + 1] += pixels * (start + last) / 2;
            sums[at + 2] += pixels * y;
            sums[at + 3] += squares + pixels * y * y;
        }

        private int fresh() {
            if (labels == parents.length) {
                parents = Arrays.copyOf(parents, 2 * labels);
                sums = Arrays.copyOf(sums, 2 * sums.length);
            }
            parents[labels] = labels;
            return labels++;
        }

        private int join(int a, int b) {
            int rootA = root(a);
            int rootB = root(b);
            parents[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
            return Math.min(rootA, rootB);
        }

        private int root(int label) {
            int at = label;
            while (parents[at] != at) {
                parents[at] = parents[parents[at]];
                at = parents[at];
            }
            return at;
        }
    }
}
