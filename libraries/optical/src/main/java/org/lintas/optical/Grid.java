package org.lintas.optical;

/**
 * Where the cells of a zone lie in a picture: a homography from cells to full-size pixels and, for each line, a slight bend.
 *
 * <p>Cell coordinates are (column, row): the middle of the first character is (0, 0), of its right neighbour (1, 0), of the one
 * below (0, 1).
 */
final class Grid {

    /** Numbers of a bend: constant, linear, square and cubic term of the shift along the line, then of that across it. */
    static final int BEND_TERMS = 8;

    private static final double[][] STRAIGHT = new double[0][];

    private final double[] homography;
    private final double[][] bends;

    /**
     * A grid that keeps the arrays, which are written by nobody from now on: the nine numbers of a homography row by row, and for each
     * row from 0 the numbers of its bend, see {@link #BEND_TERMS}.
     */
    Grid(double[] homography, double[][] bends) {
        this.homography = homography;
        this.bends = bends;
    }

    double[] homography() {
        return homography;
    }

    double[][] bends() {
        return bends;
    }

    static Grid of(double[] homography) {
        return new Grid(homography, STRAIGHT);
    }

    double x(double column, double row) {
        return (homography[0] * column + homography[1] * row + homography[2]) / depth(column, row);
    }

    double y(double column, double row) {
        return (homography[3] * column + homography[4] * row + homography[5]) / depth(column, row);
    }

    private double depth(double column, double row) {
        return homography[6] * column + homography[7] * row + homography[8];
    }

    /** The column at which the bent line has what the straight one has at a column: the shift along the line added. */
    double bentColumn(double column, int row) {
        return row >= 0 && row < bends.length ? column + polynomial(bends[row], 0, column) : column;
    }

    double bentRow(double column, int row) {
        return row >= 0 && row < bends.length ? row + polynomial(bends[row], BEND_TERMS / 2, column) : row;
    }

    /** The grid's columns counted from another one, and its rows; both may go backwards (upside down). */
    Grid from(int column, int row, boolean turned) {
        double sign = turned ? -1 : 1;
        double[] moved = homography.clone();
        for (int i = 0; i < 9; i += 3) {
            moved[i + 2] += moved[i] * column + moved[i + 1] * row;
            moved[i] *= sign;
            moved[i + 1] *= sign;
        }
        return of(moved);
    }

    /** Pixels from one character to the next about a cell. */
    double pitch(double column, double row) {
        return Math.hypot(x(column + 0.5, row) - x(column - 0.5, row), y(column + 0.5, row) - y(column - 0.5, row));
    }

    /** The bend at a column: columns are scaled so that the powers stay small. */
    static double polynomial(double[] terms, int from, double column) {
        double scaled = scaled(column);
        return terms[from] + scaled * (terms[from + 1] + scaled * (terms[from + 2] + scaled * terms[from + 3]));
    }

    static double scaled(double column) {
        return (column - 20) / 20;
    }
}
