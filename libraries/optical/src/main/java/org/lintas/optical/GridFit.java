package org.lintas.optical;

/** Fits a {@link Grid} to places of cells, by least squares. Collects the places first. */
final class GridFit {

    /** Places at most: four lines of 60. */
    private static final int PLACES_MAX = 240;

    private static final int UNKNOWNS = 8;

    final double[] columns = new double[PLACES_MAX];
    final int[] rows = new int[PLACES_MAX];
    final double[] xs = new double[PLACES_MAX];
    final double[] ys = new double[PLACES_MAX];
    final double[] weights = new double[PLACES_MAX];
    int count;

    void clear() {
        count = 0;
    }

    void add(double column, int row, double x, double y, double weight) {
        if (count < PLACES_MAX) {
            columns[count] = column;
            rows[count] = row;
            xs[count] = x;
            ys[count] = y;
            weights[count] = weight;
            count++;
        }
    }

    /** The homography nearest to the places: direct linear transformation, columns and pixels scaled to about 1. */
    double[] homography() {
        double scaleC = 0.05;
        double shiftX = mean(xs);
        double shiftY = mean(ys);
        double scale = 1e-9;
        for (int i = 0; i < count; i++) {
            scale = Math.max(scale, Math.max(Math.abs(xs[i] - shiftX), Math.abs(ys[i] - shiftY)));
        }
        double middle = mean(columns);
        double[][] normal = new double[UNKNOWNS][UNKNOWNS + 1];
        double[] equation = new double[UNKNOWNS + 1];
        for (int i = 0; i < count; i++) {
            double c = (columns[i] - middle) * scaleC;
            double r = rows[i];
            double x = (xs[i] - shiftX) / scale;
            double y = (ys[i] - shiftY) / scale;
            accumulate(normal, fill(equation, c, r, 0, x), weights[i]);
            accumulate(normal, fill(equation, c, r, 3, y), weights[i]);
        }
        // A slight pull of the two perspective terms to zero keeps short lines from running off.
        normal[6][6] += 1e-3 * count / 100;
        normal[7][7] += 1e-3 * count / 100;
        double[] h = solve(normal);
        double[] scaled = new double[9];
        for (int column = 0; column < 3; column++) {
            double last = column == 2 ? 1 : h[6 + column];
            scaled[column] = scale * h[column] + shiftX * last;
            scaled[3 + column] = scale * h[3 + column] + shiftY * last;
            scaled[6 + column] = last;
        }
        for (int i = 0; i < 9; i += 3) {
            scaled[i] *= scaleC;
            scaled[i + 2] -= scaled[i] * middle;
        }
        return scaled;
    }

    private static double[] fill(double[] equation, double c, double r, int at, double value) {
        java.util.Arrays.fill(equation, 0);
        equation[at] = c;
        equation[at + 1] = r;
        equation[at + 2] = 1;
        equation[6] = -c * value;
        equation[7] = -r * value;
        equation[8] = value;
        return equation;
    }

    private static void accumulate(double[][] normal, double[] equation, double weight) {
        for (int i = 0; i < normal.length; i++) {
            for (int j = 0; j < equation.length; j++) {
                normal[i][j] += weight * equation[i] * equation[j];
            }
        }
    }

    private double mean(double[] values) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += values[i];
        }
        return sum / Math.max(1, count);
    }

    /** The homography with the bends of its rows, from what the places stand off it. */
    Grid bent(double[] homography, int rowCount) {
        Grid straight = Grid.of(homography);
        double[][] bends = new double[rowCount][];
        for (int row = 0; row < rowCount; row++) {
            bends[row] = bend(straight, row);
        }
        return new Grid(homography, bends);
    }

    private double[] bend(Grid straight, int row) {
        int terms = Grid.BEND_TERMS / 2;
        double[][] along = new double[terms][terms + 1];
        double[][] across = new double[terms][terms + 1];
        double[] equation = new double[terms + 1];
        for (int i = 0; i < count; i++) {
            if (rows[i] != row) {
                continue;
            }
            double[] off = offset(straight, columns[i], row, xs[i], ys[i]);
            double scaled = Grid.scaled(columns[i]);
            equation[0] = 1;
            for (int term = 1; term < terms; term++) {
                equation[term] = equation[term - 1] * scaled;
            }
            equation[terms] = off[0];
            accumulate(along, equation, weights[i]);
            equation[terms] = off[1];
            accumulate(across, equation, weights[i]);
        }
        double[] bend = new double[Grid.BEND_TERMS];
        for (int term = 0; term < terms; term++) {
            // As if a few places had no bend: lines with few places stay straight.
            along[term][term] += 1 + term;
            across[term][term] += 1 + term;
        }
        System.arraycopy(solve(along), 0, bend, 0, terms);
        System.arraycopy(solve(across), 0, bend, terms, terms);
        return bend;
    }

    /** What a pixel stands off a cell's middle, in columns and rows, to first order. */
    static double[] offset(Grid grid, double column, double row, double x, double y) {
        double step = 0.25;
        double acrossX = (grid.x(column + step, row) - grid.x(column - step, row)) / (2 * step);
        double acrossY = (grid.y(column + step, row) - grid.y(column - step, row)) / (2 * step);
        double downX = (grid.x(column, row + step) - grid.x(column, row - step)) / (2 * step);
        double downY = (grid.y(column, row + step) - grid.y(column, row - step)) / (2 * step);
        double offX = x - grid.x(column, row);
        double offY = y - grid.y(column, row);
        double determinant = acrossX * downY - acrossY * downX;
        if (Math.abs(determinant) < 1e-9) {
            return new double[] {0, 0};
        }
        return new double[] {
            (offX * downY - offY * downX) / determinant, (offY * acrossX - offX * acrossY) / determinant
        };
    }

    /** Gauss elimination with the largest pivot; a direction without information stays 0. */
    static double[] solve(double[][] rows) {
        int n = rows.length;
        for (int column = 0; column < n; column++) {
            int pivot = column;
            for (int row = column + 1; row < n; row++) {
                pivot = Math.abs(rows[row][column]) > Math.abs(rows[pivot][column]) ? row : pivot;
            }
            double[] swapped = rows[column];
            rows[column] = rows[pivot];
            rows[pivot] = swapped;
            if (Math.abs(rows[column][column]) < 1e-12) {
                continue;
            }
            for (int row = 0; row < n; row++) {
                if (row != column) {
                    double factor = rows[row][column] / rows[column][column];
                    for (int i = column; i <= n; i++) {
                        rows[row][i] -= factor * rows[column][i];
                    }
                }
            }
        }
        double[] solution = new double[n];
        for (int i = 0; i < n; i++) {
            solution[i] = Math.abs(rows[i][i]) < 1e-12 ? 0 : rows[i][n] / rows[i][i];
        }
        return solution;
    }
}
