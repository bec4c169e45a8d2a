package org.lintas.optical;

/**
 * A candidate's grid with the cells counted from a corner that may be the zone's first.
 *
 * @param grid with bends for its rows
 * @param rows lines
 * @param columns characters in the longest line
 */
record Turn(Grid grid, int rows, int columns) {

    /** The candidate as it lies, or upside down. */
    static Turn of(ZoneCandidate candidate, boolean turned) {
        int rows = candidate.rows();
        int columns = candidate.columns();
        int column = turned ? candidate.lastColumn() : candidate.firstColumn();
        int row = turned ? rows - 1 : 0;
        Grid old = candidate.grid();
        Grid straight = old.from(column, row, turned);
        double[][] bends = new double[rows][];
        GridFit fit = new GridFit();
        for (int to = 0; to < rows; to++) {
            int from = turned ? rows - 1 - to : to;
            for (int at = 0; at < columns; at++) {
                int oldColumn = turned ? column - at : column + at;
                double bentColumn = old.bentColumn(oldColumn, from);
                double bentRow = old.bentRow(oldColumn, from);
                fit.add(at, to, old.x(bentColumn, bentRow), old.y(bentColumn, bentRow), 1);
            }
        }
        Grid bent = fit.bent(straight.homography(), rows);
        System.arraycopy(bent.bends(), 0, bends, 0, rows);
        return new Turn(new Grid(straight.homography(), bends), rows, columns);
    }
}
