package org.lintas.simulators.faces;

import java.util.Arrays;

/** What is nearest to the camera at each pixel: depth, place on the unrolled surface, normal and material. */
final class Layer {

    static final byte NOTHING = 0;
    static final byte FACE = 1;
    static final byte BODY = 2;
    static final byte EAR = 3;
    static final byte HAIR = 4;
    static final byte SCARF = 5;

    final int width;
    final int height;
    final float[] depth;
    final float[] u;
    final float[] v;
    final float[] normalX;
    final float[] normalY;
    final float[] normalZ;
    final byte[] material;

    Layer(int width, int height) {
        this.width = width;
        this.height = height;
        int size = width * height;
        depth = new float[size];
        u = new float[size];
        v = new float[size];
        normalX = new float[size];
        normalY = new float[size];
        normalZ = new float[size];
        material = new byte[size];
        Arrays.fill(depth, Float.NEGATIVE_INFINITY);
    }

    /** Draws a mesh, nearer over farther. */
    void draw(Mesh mesh, View view, byte of) {
        draw(mesh, view, of, (u, v) -> true);
    }

    /** Draws the solid part of a mesh, nearer over farther. */
    void draw(Mesh mesh, View view, byte of, Solid solid) {
        int size = mesh.x.length;
        float[] screenX = new float[size];
        float[] screenY = new float[size];
        for (int i = 0; i < size; i++) {
            screenX[i] = (float) view.screenX(mesh.x[i], mesh.z[i]);
            screenY[i] = (float) view.screenY(mesh.y[i], mesh.z[i]);
        }
        var triangles = new Triangles(this, mesh, screenX, screenY);
        for (int row = 0; row + 1 < mesh.rows; row++) {
            for (int column = 0; column + 1 < mesh.columns; column++) {
                int a = row * mesh.columns + column;
                int b = a + mesh.columns;
                triangles.fill(a, a + 1, b, of, solid);
                triangles.fill(a + 1, b + 1, b, of, solid);
            }
        }
    }
}
