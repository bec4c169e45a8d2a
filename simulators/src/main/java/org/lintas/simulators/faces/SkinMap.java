package org.lintas.simulators.faces;

/**
 * The painted skin of a face on its unrolled surface: colour in linear light, fine relief in millimetres, gloss, and how much
 * of a place is eye. Cells are square.
 */
final class SkinMap {

    /** Reach to each side of the middle line, in millimetres: to behind the ears. */
    static final double REACH = 116;

    private static final double TOP = 128;

    final double cell;
    final double bottom;
    final int width;
    final int height;
    final float[] red;
    final float[] green;
    final float[] blue;
    final float[] relief;
    final float[] gloss;
    final float[] eye;

    SkinMap(double cell, double bottom) {
        this.bottom = bottom;
        this.cell = cell;
        this.width = (int) Math.ceil(2 * REACH / cell);
        this.height = (int) Math.ceil((TOP - bottom) / cell);
        int size = width * height;
        red = new float[size];
        green = new float[size];
        blue = new float[size];
        relief = new float[size];
        gloss = new float[size];
        eye = new float[size];
    }

    /** Paints one cell, at a place in millimetres. */
    interface Brush {
        void paint(double u, double y, int index);
    }

    /**
     * A part of the map.
     *
     * @param left in millimetres
     * @param bottom in millimetres
     * @param right in millimetres
     * @param top in millimetres
     */
    record Area(double left, double bottom, double right, double top) {

        static Area around(double u, double y, double reachU, double reachY) {
            return new Area(u - reachU, y - reachY, u + reachU, y + reachY);
        }
    }

    Area everywhere() {
        return new Area(-REACH, bottom, REACH, TOP);
    }

    void paint(Area area, Brush brush) {
        int left = Math.clamp((int) ((area.left() + REACH) / cell), 0, width);
        int right = Math.clamp((int) Math.ceil((area.right() + REACH) / cell), 0, width);
        int first = Math.clamp((int) ((TOP - area.top()) / cell), 0, height);
        int last = Math.clamp((int) Math.ceil((TOP - area.bottom()) / cell), 0, height);
        for (int row = first; row < last; row++) {
            double y = TOP - (row + 0.5) * cell;
            for (int column = left; column < right; column++) {
                brush.paint((column + 0.5) * cell - REACH, y, row * width + column);
            }
        }
    }

    void blend(int index, Colour colour, double share) {
        float part = (float) Math.clamp(share, 0, 1);
        red[index] += part * ((float) colour.red() - red[index]);
        green[index] += part * ((float) colour.green() - green[index]);
        blue[index] += part * ((float) colour.blue() - blue[index]);
    }

    void multiply(int index, double r, double g, double b) {
        red[index] *= (float) r;
        green[index] *= (float) g;
        blue[index] *= (float) b;
    }

    void darken(int index, double share) {
        double rest = 1 - Math.clamp(share, 0, 1);
        multiply(index, rest, rest, rest);
    }

    void raise(int index, double millimetres) {
        relief[index] += (float) millimetres;
    }

    /** Share of a cell that lies inside an edge, for its signed distance in millimetres. */
    double coverage(double distance) {
        return Math.clamp(distance / cell + 0.5, 0, 1);
    }

    double column(double u) {
        return Math.clamp((u + REACH) / cell - 0.5, 1, width - 2.001);
    }

    double row(double y) {
        return Math.clamp((TOP - y) / cell - 0.5, 1, height - 2.001);
    }

    static float sample(float[] plane, int width, double column, double row) {
        int c = (int) column;
        int r = (int) row;
        float fc = (float) (column - c);
        float fr = (float) (row - r);
        int at = r * width + c;
        float high = plane[at] + fc * (plane[at + 1] - plane[at]);
        float low = plane[at + width] + fc * (plane[at + width + 1] - plane[at + width]);
        return high + fr * (low - high);
    }
}
