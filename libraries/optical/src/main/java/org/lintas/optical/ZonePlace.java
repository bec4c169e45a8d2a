package org.lintas.optical;

import java.util.List;

/**
 * Where a zone lies in a picture.
 *
 * @param corners upper left, upper right, lower right and lower left of the characters, as one reads them; the zone may lie upside
 *     down in the picture
 * @param rotationDegrees how the first line runs: 0 to the right, 90 downwards; 0 to less than 360
 */
public record ZonePlace(List<Corner> corners, double rotationDegrees) {

    /**
     * A point of a picture.
     *
     * @param x in pixels from the left edge; may lie outside the picture
     * @param y in pixels from the upper edge; may lie outside the picture
     */
    public record Corner(double x, double y) {}

    /** Keeps its own copy of the corners, which must be four. */
    public ZonePlace {
        corners = List.copyOf(corners);
        if (corners.size() != 4) {
            throw new IllegalArgumentException("a zone has four corners");
        }
    }

    /** The place of cells on a grid, half a character around their middles. */
    static ZonePlace of(Placement placement) {
        double left = placement.column() - 0.5;
        double right = placement.column() + placement.format().lineLength() - 0.5;
        double half = 0.55 * CellSampler.ROWS_PER_PITCH;
        double top = placement.row() - half;
        double bottom = placement.row() + placement.format().lines() - 1 + half;
        Grid grid = placement.scores().grid();
        List<Corner> corners = List.of(
                corner(grid, left, top),
                corner(grid, right, top),
                corner(grid, right, bottom),
                corner(grid, left, bottom));
        double across = corners.get(1).x() - corners.get(0).x();
        double down = corners.get(1).y() - corners.get(0).y();
        double degrees = Math.toDegrees(Math.atan2(down, across));
        return new ZonePlace(corners, degrees < 0 ? degrees + 360 : degrees);
    }

    private static Corner corner(Grid grid, double column, double row) {
        return new Corner(grid.x(column, row), grid.y(column, row));
    }
}
