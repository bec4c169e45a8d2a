package org.lintas.simulators.faces;

/** A grid of points on a surface, with their places on the unrolled surface and their normals. */
final class Mesh {

    final int rows;
    final int columns;
    final float[] x;
    final float[] y;
    final float[] z;
    final float[] u;
    final float[] v;
    final float[] normalX;
    final float[] normalY;
    final float[] normalZ;

    Mesh(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
        int size = rows * columns;
        x = new float[size];
        y = new float[size];
        z = new float[size];
        u = new float[size];
        v = new float[size];
        normalX = new float[size];
        normalY = new float[size];
        normalZ = new float[size];
    }

    void put(int index, double px, double py, double pz) {
        x[index] = (float) px;
        y[index] = (float) py;
        z[index] = (float) pz;
    }

    void unrolled(int index, double pu, double pv) {
        u[index] = (float) pu;
        v[index] = (float) pv;
    }

    /** Normals from the neighbours of each point; they point out of a surface whose columns run right and rows down. */
    void computeNormals() {
        for (int row = 0; row < rows; row++) {
            int up = Math.max(row - 1, 0) * columns;
            int down = Math.min(row + 1, rows - 1) * columns;
            for (int column = 0; column < columns; column++) {
                int left = row * columns + Math.max(column - 1, 0);
                int right = row * columns + Math.min(column + 1, columns - 1);
                normal(row * columns + column, left, right, up + column, down + column);
            }
        }
    }

    private void normal(int at, int left, int right, int up, int down) {
        float ax = x[right] - x[left];
        float ay = y[right] - y[left];
        float az = z[right] - z[left];
        float bx = x[up] - x[down];
        float by = y[up] - y[down];
        float bz = z[up] - z[down];
        float nx = ay * bz - az * by;
        float ny = az * bx - ax * bz;
        float nz = ax * by - ay * bx;
        float length = (float) Math.sqrt(nx * nx + ny * ny + nz * nz);
        float factor = length > 1e-9f ? 1 / length : 0;
        normalX[at] = nx * factor;
        normalY[at] = ny * factor;
        normalZ[at] = length > 1e-9f ? nz * factor : 1;
    }
}
