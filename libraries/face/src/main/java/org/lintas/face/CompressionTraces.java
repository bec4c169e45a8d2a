package org.lintas.face;

/**
 * How much the blocks of a coarsely coded JPEG show: steps of luminance across the borders of its blocks of 8 x 8, against the steps
 * within them. Pictures that were turned, cut or scaled since have their borders elsewhere and show nothing.
 */
final class CompressionTraces {

    private static final int BLOCK = 8;

    /** Rows and columns that are looked at, at most: more make the figure no steadier. */
    private static final int LINES_MAX = 256;

    /** Steps of luminance that every picture has, so that a plain one has no traces. */
    private static final double QUIET = 0.5;

    private CompressionTraces() {}

    /** Mean step across a border by the mean step within, less 1; 0 and more. */
    static double of(FaceImage image) {
        double[] sums = new double[2];
        long[] counts = new long[2];
        int rows = Math.max(1, image.height() / LINES_MAX);
        for (int y = 0; y < image.height(); y += rows) {
            for (int x = 0; x + 1 < image.width(); x++) {
                add(sums, counts, x, image.luminance(x, y), image.luminance(x + 1, y));
            }
        }
        int columns = Math.max(1, image.width() / LINES_MAX);
        for (int x = 0; x < image.width(); x += columns) {
            for (int y = 0; y + 1 < image.height(); y++) {
                add(sums, counts, y, image.luminance(x, y), image.luminance(x, y + 1));
            }
        }
        double border = sums[1] / Math.max(1, counts[1]) + QUIET;
        double within = sums[0] / Math.max(1, counts[0]) + QUIET;
        return Math.max(0, border / within - 1);
    }

    private static void add(double[] sums, long[] counts, int place, double one, double other) {
        int border = place % BLOCK == BLOCK - 1 ? 1 : 0;
        sums[border] += Math.abs(one - other);
        counts[border]++;
    }
}
