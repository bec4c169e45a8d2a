package org.lintas.fingerprint.slap;

/**
 * A {@link RidgeMap} turned so that the fingers point up: rows run along the fingers, columns across them, both in blocks. Places outside
 * the picture have no ridges.
 */
final class TurnedMap {

    private final RidgeMap map;
    private final double rotation;
    private final int columns;
    private final int rows;
    private final boolean[] ridged;

    /**
     * The map of a hand.
     *
     * @param rotation of the hand in radians, clockwise
     */
    TurnedMap(RidgeMap map, double rotation) {
        this.map = map;
        this.rotation = rotation;
        double cosine = Math.abs(Math.cos(rotation));
        double sine = Math.abs(Math.sin(rotation));
        this.columns = 1 + (int) Math.ceil(map.columns() * cosine + map.rows() * sine);
        this.rows = 1 + (int) Math.ceil(map.columns() * sine + map.rows() * cosine);
        this.ridged = new boolean[columns * rows];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                ridged[row * columns + column] = map.ridged(mapColumn(column, row), mapRow(column, row));
            }
        }
    }

    double rotation() {
        return rotation;
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    boolean ridged(int column, int row) {
        return column >= 0 && row >= 0 && column < columns && row < rows && ridged[row * columns + column];
    }

    float change(double column, double row) {
        return map.change(mapColumn(column, row), mapRow(column, row));
    }

    float coherence(double column, double row) {
        return map.coherence(mapColumn(column, row), mapRow(column, row));
    }

    /** Whether a place is in the outermost blocks of the picture. */
    boolean atEdge(double column, double row) {
        int x = mapColumn(column, row);
        int y = mapRow(column, row);
        return map.inside(x, y) && (x == 0 || y == 0 || x == map.columns() - 1 || y == map.rows() - 1);
    }

    /** Where a place is in the picture, in pixels from the left edge. */
    double pictureX(double column, double row) {
        return (mapX(column, row) + 0.5) * map.side();
    }

    /** The same from the top edge. */
    double pictureY(double column, double row) {
        return (mapY(column, row) + 0.5) * map.side();
    }

    /** The column of a place of the picture. */
    double column(double pictureX, double pictureY) {
        double x = pictureX / map.side() - 0.5 - (map.columns() - 1) / 2.0;
        double y = pictureY / map.side() - 0.5 - (map.rows() - 1) / 2.0;
        return x * Math.cos(rotation) + y * Math.sin(rotation) + (columns - 1) / 2.0;
    }

    /** The row of a place of the picture. */
    double row(double pictureX, double pictureY) {
        double x = pictureX / map.side() - 0.5 - (map.columns() - 1) / 2.0;
        double y = pictureY / map.side() - 0.5 - (map.rows() - 1) / 2.0;
        return -x * Math.sin(rotation) + y * Math.cos(rotation) + (rows - 1) / 2.0;
    }

    /** Side of a block, in pixels of the picture. */
    double side() {
        return map.side();
    }

    private int mapColumn(double column, double row) {
        return (int) Math.round(mapX(column, row));
    }

    private int mapRow(double column, double row) {
        return (int) Math.round(mapY(column, row));
    }

    private double mapX(double column, double row) {
        double across = column - (columns - 1) / 2.0;
        double down = row - (rows - 1) / 2.0;
        return across * Math.cos(rotation) - down * Math.sin(rotation) + (map.columns() - 1) / 2.0;
    }

    private double mapY(double column, double row) {
        double across = column - (columns - 1) / 2.0;
        double down = row - (rows - 1) / 2.0;
        return across * Math.sin(rotation) + down * Math.cos(rotation) + (map.rows() - 1) / 2.0;
    }
}
