package org.lintas.simulators.faces;

/** Fills triangles of one mesh into a layer. */
final class Triangles {

    private final Layer layer;
    private final Mesh mesh;
    private final float[] screenX;
    private final float[] screenY;

    Triangles(Layer layer, Mesh mesh, float[] screenX, float[] screenY) {
        this.layer = layer;
        this.mesh = mesh;
        this.screenX = screenX;
        this.screenY = screenY;
    }

    void fill(int a, int b, int c, byte material, Solid solid) {
        float area = (screenX[b] - screenX[a]) * (screenY[c] - screenY[a])
                - (screenX[c] - screenX[a]) * (screenY[b] - screenY[a]);
        if (Math.abs(area) < 1e-6f) {
            return;
        }
        int left = Math.max(0, (int) Math.ceil(min(screenX[a], screenX[b], screenX[c]) - 0.5f));
        int right = Math.min(layer.width - 1, (int) Math.floor(-min(-screenX[a], -screenX[b], -screenX[c]) - 0.5f));
        int top = Math.max(0, (int) Math.ceil(min(screenY[a], screenY[b], screenY[c]) - 0.5f));
        int bottom = Math.min(layer.height - 1, (int) Math.floor(-min(-screenY[a], -screenY[b], -screenY[c]) - 0.5f));
        float inverse = 1 / area;
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                float px = x + 0.5f;
                float py = y + 0.5f;
                float wb =
                        ((px - screenX[a]) * (screenY[c] - screenY[a]) - (screenX[c] - screenX[a]) * (py - screenY[a]))
                                * inverse;
                float wc =
                        ((screenX[b] - screenX[a]) * (py - screenY[a]) - (px - screenX[a]) * (screenY[b] - screenY[a]))
                                * inverse;
                float wa = 1 - wb - wc;
                if (wa >= -1e-5f && wb >= -1e-5f && wc >= -1e-5f) {
                    float depth = wa * mesh.z[a] + wb * mesh.z[b] + wc * mesh.z[c];
                    int at = y * layer.width + x;
                    if (depth > layer.depth[at]
                            && solid.at(
                                    wa * mesh.u[a] + wb * mesh.u[b] + wc * mesh.u[c],
                                    wa * mesh.v[a] + wb * mesh.v[b] + wc * mesh.v[c])) {
                        layer.depth[at] = depth;
                        layer.material[at] = material;
                        attributes(at, new int[] {a, b, c}, wa, wb);
                    }
                }
            }
        }
    }

    private void attributes(int at, int[] corners, float wa, float wb) {
        int a = corners[0];
        int b = corners[1];
        int c = corners[2];
        float wc = 1 - wa - wb;
        layer.u[at] = wa * mesh.u[a] + wb * mesh.u[b] + wc * mesh.u[c];
        layer.v[at] = wa * mesh.v[a] + wb * mesh.v[b] + wc * mesh.v[c];
        layer.normalX[at] = wa * mesh.normalX[a] + wb * mesh.normalX[b] + wc * mesh.normalX[c];
        layer.normalY[at] = wa * mesh.normalY[a] + wb * mesh.normalY[b] + wc * mesh.normalY[c];
        layer.normalZ[at] = wa * mesh.normalZ[a] + wb * mesh.normalZ[b] + wc * mesh.normalZ[c];
    }

    private static float min(float a, float b, float c) {
        return Math.min(a, Math.min(b, c));
    }
}
