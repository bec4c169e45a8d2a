package org.lintas.optical;

import java.util.Arrays;

/**
 * Tells ink from paper: a pixel is dark if it is darker than its surroundings by a share of their spread.
 *
 * <p>With a fifth of the surroundings inked, {@link #SPREAD} puts the border half way between ink and paper, whatever the contrast
 * (after Niblack 1986); where there is no ink, only noise and security print count, and their specks are too small or too large.
 */
final class DarkPixels {

    /** Half the side of the surroundings, in pixels: over a pitch at the sizes that a level of the pyramid serves. */
    static final int REACH = 14;

    /** Standard deviations below the mean; see above. */
    private static final float SPREAD = 0.75f;

    /** Least difference from the mean, in grey levels: the steps of JPEG compression are as high. */
    private static final float DIFFERENCE_MIN = 5;

    /** The same where there is noise: so many times the spread that half of the picture exceeds, but at most so many grey levels. */
    private static final float NOISE_FACTOR = 1.6f;

    private static final float NOISE_MAX = 20;

    /** Pixels from one place to the next at which the noise is measured, and half the side of the square looked at. */
    private static final int NOISE_STEP = 24;

    private static final int NOISE_REACH = 7;

    private DarkPixels() {}

    /** For each pixel of a picture whether it is dark, row by row. */
    static boolean[] of(Grey grey) {
        int width = grey.width();
        int height = grey.height();
        int[] smooth = smoothed(grey);
        float least = least(smooth, width, height);
        boolean[] dark = new boolean[width * height];
        long[] sums = new long[width];
        long[] squares = new long[width];
        for (int y = 0; y < Math.min(REACH, height); y++) {
            add(smooth, width, y, 1, sums, squares);
        }
        for (int y = 0; y < height; y++) {
            if (y + REACH < height) {
                add(smooth, width, y + REACH, 1, sums, squares);
            }
            if (y - REACH - 1 >= 0) {
                add(smooth, width, y - REACH - 1, -1, sums, squares);
            }
            int rows = Math.min(height - 1, y + REACH) - Math.max(0, y - REACH) + 1;
            markRow(new Row(smooth, width, y, rows, least), sums, squares, dark);
        }
        return dark;
    }

    private static void add(int[] smooth, int width, int y, int sign, long[] sums, long[] squares) {
        int from = y * width;
        for (int x = 0; x < width; x++) {
            int value = smooth[from + x];
            sums[x] += (long) sign * value;
            squares[x] += (long) sign * value * value;
        }
    }

    /** A row of a smoothed picture, the rows of its surroundings and the least difference. */
    @SuppressWarnings("ArrayRecordComponent") // Lives for one row and is never compared.
    private record Row(int[] smooth, int width, int y, int rows, float least) {}

    private static void markRow(Row row, long[] sums, long[] squares, boolean[] dark) {
        int width = row.width;
        long sum = 0;
        long square = 0;
        for (int x = 0; x < Math.min(REACH, width); x++) {
            sum += sums[x];
            square += squares[x];
        }
        for (int x = 0; x < width; x++) {
            if (x + REACH < width) {
                sum += sums[x + REACH];
                square += squares[x + REACH];
            }
            if (x - REACH - 1 >= 0) {
                sum -= sums[x - REACH - 1];
                square -= squares[x - REACH - 1];
            }
            int count = row.rows * (Math.min(width - 1, x + REACH) - Math.max(0, x - REACH) + 1);
            float mean = (float) sum / count;
            float variance = Math.max(0, (float) square / count - mean * mean);
            float below = mean - row.smooth[row.y * width + x];
            dark[row.y * width + x] = below > row.least && below * below > SPREAD * SPREAD * variance;
        }
    }

    /** The least difference of ink from its surroundings, in smoothed levels: 16 times a grey level. */
    private static float least(int[] smooth, int width, int height) {
        float[] spreads = new float[(width / NOISE_STEP + 1) * (height / NOISE_STEP + 1)];
        int count = 0;
        for (int y = NOISE_REACH; y + NOISE_REACH < height; y += NOISE_STEP) {
            for (int x = NOISE_REACH; x + NOISE_REACH < width; x += NOISE_STEP) {
                spreads[count++] = spread(smooth, width, x, y);
            }
        }
        Arrays.sort(spreads, 0, count);
        float noise = count == 0 ? 0 : spreads[count / 2];
        return Math.max(16 * DIFFERENCE_MIN, Math.min(16 * NOISE_MAX, NOISE_FACTOR * noise));
    }

    private static float spread(int[] smooth, int width, int x, int y) {
        long sum = 0;
        long square = 0;
        int side = 2 * NOISE_REACH + 1;
        for (int j = -NOISE_REACH; j <= NOISE_REACH; j++) {
            for (int i = -NOISE_REACH; i <= NOISE_REACH; i++) {
                int value = smooth[(y + j) * width + x + i];
                sum += value;
                square += (long) value * value;
            }
        }
        float mean = (float) sum / (side * side);
        return (float) Math.sqrt(Math.max(0, (float) square / (side * side) - mean * mean));
    }

    /** The weighted mean over 3 by 3 pixels (1 2 1), times 16. */
    private static int[] smoothed(Grey grey) {
        int width = grey.width();
        int height = grey.height();
        int[] across = new int[width * height];
        byte[] levels = grey.levels();
        for (int y = 0; y < height; y++) {
            int row = y * width;
            for (int x = 0; x < width; x++) {
                int left = levels[row + Math.max(0, x - 1)] & 0xFF;
                int right = levels[row + Math.min(width - 1, x + 1)] & 0xFF;
                across[row + x] = left + 2 * (levels[row + x] & 0xFF) + right;
            }
        }
        int[] smooth = new int[width * height];
        for (int y = 0; y < height; y++) {
            int row = y * width;
            int above = Math.max(0, y - 1) * width;
            int below = Math.min(height - 1, y + 1) * width;
            for (int x = 0; x < width; x++) {
                smooth[row + x] = across[above + x] + 2 * across[row + x] + across[below + x];
            }
        }
        return smooth;
    }
}
