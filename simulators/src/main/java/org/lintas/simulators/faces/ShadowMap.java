package org.lintas.simulators.faces;

import java.util.Arrays;

/** Depths as the key light sees them, to tell lit places from shaded ones. */
final class ShadowMap {

    /** Millimetres of one cell: wider than the meshes' steps, so that no holes let light through. */
    private static final double CELL = 3.4;

    private static final int SIDE = 150;

    /** Millimetres that a place may lie behind the nearest one and still be lit. */
    private static final double BIAS = 5;

    private final Vector right;
    private final Vector up;
    private final Vector light;
    private final float[] nearest = new float[SIDE * SIDE];

    ShadowMap(Vector light) {
        this.light = light;
        this.right = new Vector(0, 1, 0).cross(light).unit();
        this.up = light.cross(right).unit();
        Arrays.fill(nearest, -1e6f);
    }

    void cast(Mesh mesh, Solid solid) {
        for (int i = 0; i < mesh.x.length; i++) {
            if (!solid.at(mesh.u[i], mesh.v[i])) {
                continue;
            }
            int column = (int) Math.floor(across(mesh.x[i], mesh.y[i], mesh.z[i]));
            int row = (int) Math.floor(along(mesh.x[i], mesh.y[i], mesh.z[i]));
            if (column >= 0 && row >= 0 && column < SIDE && row < SIDE) {
                float depth = (float) depth(mesh.x[i], mesh.y[i], mesh.z[i]);
                int at = row * SIDE + column;
                nearest[at] = Math.max(nearest[at], depth);
            }
        }
    }

    /** Share of the light that reaches a place, 0..1, with soft edges. */
    double lit(double x, double y, double z) {
        double column = across(x, y, z) - 0.5;
        double row = along(x, y, z) - 0.5;
        double depth = depth(x, y, z);
        int c = (int) Math.floor(column);
        int r = (int) Math.floor(row);
        double fc = column - c;
        double fr = row - r;
        double sum = 0;
        for (int dr = -1; dr <= 2; dr++) {
            double weight = kernel(dr - fr);
            sum += weight
                    * (kernel(-1 - fc) * litAt(c - 1, r + dr, depth)
                            + kernel(-fc) * litAt(c, r + dr, depth)
                            + kernel(1 - fc) * litAt(c + 1, r + dr, depth)
                            + kernel(2 - fc) * litAt(c + 2, r + dr, depth));
        }
        return sum;
    }

    /** Quadratic hill of width four cells, whose values at unit steps sum to one. */
    private static double kernel(double distance) {
        double d = Math.abs(distance);
        if (d >= 2) {
            return 0;
        }
        double rest = 2 - d;
        return d < 1 ? (4 - 6 * d * d + 3 * d * d * d) / 6 : rest * rest * rest / 6;
    }

    private double litAt(int column, int row, double depth) {
        if (column < 0 || row < 0 || column >= SIDE || row >= SIDE) {
            return 1;
        }
        double before = nearest[row * SIDE + column] - depth;
        return before < BIAS ? 1 : 1 - Smooth.step(BIAS, BIAS + 7, before);
    }

    private double across(double x, double y, double z) {
        return (x * right.x() + y * right.y() + z * right.z()) / CELL + SIDE / 2.0;
    }

    private double along(double x, double y, double z) {
        return (x * up.x() + y * up.y() + z * up.z()) / CELL + SIDE * 0.56;
    }

    private double depth(double x, double y, double z) {
        return x * light.x() + y * light.y() + z * light.z();
    }
}
