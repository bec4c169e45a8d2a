package org.lintas.fingerprint.slap;

import java.util.Arrays;
import org.lintas.fingerprint.FingerImage;

/**
 * A picture in blocks of {@link #BLOCK} pixels at 500 per inch: how strongly levels change in each, how well the changes agree on a
 * direction, and whether it belongs to a finger.
 */
final class RidgeMap {

    /** Side of a block in pixels at 500 per inch: a ridge and a valley of an adult. */
    static final double BLOCK = 8;

    /** Blocks of a millimetre: 0.4064 mm each. */
    static final double PER_MILLIMETRE = FingerImage.PIXELS_PER_INCH_USUAL / 25.4 / BLOCK;

    /** Change of levels over two pixels, root of the mean square, that grain may make: that of scanners is below 10. */
    private static final double CHANGE_MIN = 14;

    /** Share of the change of clear ridges below which a block is none. */
    private static final double CHANGE_SHARE = 0.35;

    /** Place of clear ridges among all blocks that change. */
    private static final double CLEAR = 0.8;

    private final double side;
    private final int columns;
    private final int rows;
    private final float[] change;
    private final float[] coherence;
    private final boolean[] ridged;

    RidgeMap(FingerImage picture) {
        double scale = picture.pixelsPerInch() / FingerImage.PIXELS_PER_INCH_USUAL;
        side = BLOCK * scale;
        columns = Math.max(1, (int) (picture.width() / side));
        rows = Math.max(1, (int) (picture.height() / side));
        float[][] tensor = tensor(picture, (int) Math.max(1, Math.round(scale)));
        change = new float[columns * rows];
        coherence = new float[columns * rows];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                smooth(tensor, column, row);
            }
        }
        ridged = closed(above(threshold()));
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    /** Side of a block, in pixels of the picture. */
    double side() {
        return side;
    }

    boolean ridged(int column, int row) {
        return inside(column, row) && ridged[row * columns + column];
    }

    /** Change of levels, 0 to 1 of the clear ridges of this picture. */
    float change(int column, int row) {
        return inside(column, row) ? change[row * columns + column] : 0;
    }

    /** Agreement of directions of the blocks around, 0 to 1. */
    float coherence(int column, int row) {
        return inside(column, row) ? coherence[row * columns + column] : 0;
    }

    boolean inside(int column, int row) {
        return column >= 0 && row >= 0 && column < columns && row < rows;
    }

    /** Sums of squares and products of the changes across and down in each block, and how many there are. */
    private float[][] tensor(FingerImage picture, int step) {
        float[][] tensor = new float[4][columns * rows];
        for (int y = step; y < picture.height() - step; y += step) {
            int row = Math.min(rows - 1, (int) (y / side));
            for (int x = step; x < picture.width() - step; x += step) {
                int at = row * columns + Math.min(columns - 1, (int) (x / side));
                float across = sobel(picture, x, y, step, 0);
                float down = sobel(picture, x, y, 0, step);
                tensor[0][at] += across * across;
                tensor[1][at] += down * down;
                tensor[2][at] += across * down;
                tensor[3][at]++;
            }
        }
        return tensor;
    }

    /** Change over two steps, smoothed across it. */
    private static float sobel(FingerImage picture, int x, int y, int dx, int dy) {
        int ahead = 2 * picture.level(x + dx, y + dy)
                + picture.level(x + dx + dy, y + dy + dx)
                + picture.level(x + dx - dy, y + dy - dx);
        int behind = 2 * picture.level(x - dx, y - dy)
                + picture.level(x - dx + dy, y - dy + dx)
                + picture.level(x - dx - dy, y - dy - dx);
        return (ahead - behind) / 4f;
    }

    private void smooth(float[][] tensor, int column, int row) {
        double[] sums = new double[tensor.length];
        for (int i = 0; i < sums.length; i++) {
            for (int y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
                for (int x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
                    sums[i] += tensor[i][y * columns + x];
                }
            }
        }
        double energy = sums[0] + sums[1];
        int at = row * columns + column;
        change[at] = (float) (sums[3] == 0 ? 0 : Math.sqrt(energy / sums[3]));
        coherence[at] = (float) (energy == 0 ? 0 : Math.hypot(sums[0] - sums[1], 2 * sums[2]) / energy);
    }

    /** Change from which on a block has ridges; changes are brought to 0 to 1. */
    private float threshold() {
        float[] sorted = change.clone();
        Arrays.sort(sorted);
        int first = 0;
        while (first < sorted.length && sorted[first] < CHANGE_MIN) {
            first++;
        }
        float clear =
                first == sorted.length ? Float.MAX_VALUE : sorted[first + (int) (CLEAR * (sorted.length - 1 - first))];
        for (int i = 0; i < change.length; i++) {
            change[i] = Math.min(1, change[i] / clear);
        }
        return (float) Math.max(CHANGE_SHARE, CHANGE_MIN / clear);
    }

    private boolean[] above(float threshold) {
        boolean[] mask = new boolean[change.length];
        for (int i = 0; i < mask.length; i++) {
            mask[i] = change[i] >= threshold;
        }
        return mask;
    }

    /** Fills holes and gaps of two blocks, by growing and shrinking by one. */
    private boolean[] closed(boolean[] mask) {
        return spread(spread(mask, true), false);
    }

    private boolean[] spread(boolean[] mask, boolean value) {
        boolean[] spread = mask.clone();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                if (mask[row * columns + column] == value) {
                    set(spread, column - 1, row, value);
                    set(spread, column + 1, row, value);
                    set(spread, column, row - 1, value);
                    set(spread, column, row + 1, value);
                }
            }
        }
        return spread;
    }

    private void set(boolean[] mask, int column, int row, boolean value) {
        if (inside(column, row)) {
            mask[row * columns + column] = value;
        }
    }
}
