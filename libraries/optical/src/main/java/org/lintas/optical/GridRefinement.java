package org.lintas.optical;

import org.lintas.mrz.MrzFormat;

/** Moves a grid to where the ink of the characters read says that the cells are. */
final class GridRefinement {

    /** Least probability of a character that is gone by: a choice of ours. */
    private static final double SURE = Math.log(0.6);

    /** Characters needed: a quarter of a zone. */
    private static final int PLACES_MIN = 18;

    /** How far ink may lie off, in pitches: more is a misread character. */
    private static final double OFF_MAX = 0.3;

    private GridRefinement() {}

    /** The better grid, counted as before; the old one if too little is certain. */
    static Grid refine(Placement placement) {
        MrzFormat format = placement.format();
        Grid old = placement.scores().grid();
        GridFit fit = new GridFit();
        double[] middle = new double[2];
        int firstRow = placement.row();
        for (int index = 0; index < format.length(); index++) {
            float[] cell = placement.cell(index);
            int character = CellScores.best(cell);
            int column = placement.column() + index % format.lineLength();
            int row = firstRow + index / format.lineLength();
            if (character == CharacterNet.NONE
                    || cell[character] < SURE
                    || !InkMiddle.measure(placement.scores().samples(column, row), middle)) {
                continue;
            }
            double across = middle[0] - InkMiddle.across(character);
            double down = middle[1] - InkMiddle.down(character);
            if (Math.hypot(across, down) < OFF_MAX) {
                double atColumn = old.bentColumn(column, row) + across;
                double atRow = old.bentRow(column, row) + down * CellSampler.ROWS_PER_PITCH;
                fit.add(column, row, old.x(atColumn, atRow), old.y(atColumn, atRow), 1);
            }
        }
        return fit.count < PLACES_MIN ? old : fit.bent(fit.homography(), firstRow + format.lines());
    }
}
