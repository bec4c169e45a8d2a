package org.lintas.optical;

/**
 * Lines of fixed pitch, one below the other, that may be a zone or a part of it.
 *
 * @param grid where the cells lie, in full-size pixels; upside down as likely as not
 * @param rows lines found, 2 to 4
 * @param firstColumn where the leftmost speck stands
 * @param lastColumn where the rightmost speck stands
 * @param score sum of the scores of its lines, see {@link Chain#score}
 */
record ZoneCandidate(Grid grid, int rows, int firstColumn, int lastColumn, double score) {

    int columns() {
        return lastColumn - firstColumn + 1;
    }
}
