package org.lintas.optical;

/** Cuts the cells of a zone out of a picture, rectified and evenly lit. Used by one thread at a time. */
final class CellSampler {

    /** Size of a cut cell, in samples: 1.25 pitches across, 1.5 down. */
    static final int WIDTH = 20;

    static final int HEIGHT = 24;

    static final int SAMPLES = WIDTH * HEIGHT;

    /** Samples to the pitch. */
    static final double PER_PITCH = 16;

    /** Rows of cells to the pitch: Doc 9303-4 appendix B and its like, 2.54 mm to 6.35 mm. */
    static final double ROWS_PER_PITCH = 0.4;

    /** Pixels to the pitch above which a coarser level of the pyramid is sampled. */
    private static final double PITCH_MAX = 28;

    /** Standard deviation below which a cell counts as empty, in grey levels: the noise of a good scan. */
    private static final float DEVIATION_MIN = 4;

    private final Pyramid pyramid;

    CellSampler(Pyramid pyramid) {
        this.pyramid = pyramid;
    }

    /** Where a cell is sampled, apart from the grid: a shift in pitches and a stretch, for training and second looks. */
    record Look(double shiftAcross, double shiftDown, double stretchAcross, double stretchDown, double slant) {
        static final Look STRAIGHT = new Look(0, 0, 1, 1, 0);
    }

    /** The samples of a cell, row by row, with mean 0 and standard deviation 1. */
    void sample(Grid grid, int column, int row, Look look, float[] samples) {
        double middleColumn = grid.bentColumn(column, row);
        double middleRow = grid.bentRow(column, row);
        int level = level(grid.pitch(middleColumn, middleRow));
        Grey grey = pyramid.level(level);
        int at = 0;
        for (int j = 0; j < HEIGHT; j++) {
            double down = (j - (HEIGHT - 1) / 2.0) / PER_PITCH * look.stretchDown;
            double cellRow = middleRow + (look.shiftDown + down) * ROWS_PER_PITCH;
            double lean = look.shiftAcross + look.slant * down;
            for (int i = 0; i < WIDTH; i++) {
                double across = (i - (WIDTH - 1) / 2.0) / PER_PITCH * look.stretchAcross;
                double cellColumn = middleColumn + lean + across;
                double x = Pyramid.down(grid.x(cellColumn, cellRow), level);
                double y = Pyramid.down(grid.y(cellColumn, cellRow), level);
                samples[at++] = grey.between(x, y);
            }
        }
        normalise(samples);
    }

    private int level(double pitch) {
        int level = 0;
        double pixels = pitch;
        while (pixels > PITCH_MAX && level + 1 < pyramid.count()) {
            pixels /= 2;
            level++;
        }
        return level;
    }

    private static void normalise(float[] samples) {
        float sum = 0;
        float squares = 0;
        for (float sample : samples) {
            sum += sample;
            squares += sample * sample;
        }
        float mean = sum / SAMPLES;
        float deviation = (float) Math.sqrt(Math.max(0, squares / SAMPLES - mean * mean));
        float scale = 1 / Math.max(DEVIATION_MIN, deviation);
        for (int i = 0; i < SAMPLES; i++) {
            samples[i] = (samples[i] - mean) * scale;
        }
    }
}
