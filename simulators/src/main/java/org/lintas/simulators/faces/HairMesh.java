package org.lintas.simulators.faces;

import org.lintas.simulators.faces.Hair.Style;

/** Builds the shell of hair or scarf over the head, before it is turned. */
final class HairMesh {

    private final Appearance appearance;
    private final HairShape shape;
    private final HeadProfile profile;

    HairMesh(Appearance appearance, HairShape shape) {
        this.appearance = appearance;
        this.shape = shape;
        this.profile = new HeadProfile(appearance);
    }

    Mesh shell(double step) {
        double[] rows = rows(step * 1.3);
        double reach = closed() ? Math.PI : 2.1;
        int half = (int) Math.ceil(reach * HeadProfile.UNROLL / (step * 1.4));
        var mesh = new Mesh(rows.length, 2 * half + 1);
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < mesh.columns; column++) {
                double angle = (column - half) * reach / half;
                int index = row * mesh.columns + column;
                double cosine = Math.cos(angle);
                double round = Math.signum(cosine) * Math.pow(Math.abs(cosine), roundness(rows[row]));
                mesh.put(index, width(rows[row]) * Math.sin(angle), rows[row], depth(rows[row], cosine) * round);
                mesh.unrolled(index, angle * HeadProfile.UNROLL, rows[row]);
            }
        }
        mesh.computeNormals();
        thicken(mesh);
        mesh.computeNormals();
        return mesh;
    }

    private boolean closed() {
        return appearance.hair().style() == Style.LONG || shape.scarf();
    }

    private double roundness(double y) {
        return shape.scarf() ? Smooth.between(1, profile.flatness(y), Smooth.step(-95, -70, y)) : profile.flatness(y);
    }

    private void thicken(Mesh mesh) {
        double lean = appearance.head().lean() / 60;
        for (int i = 0; i < mesh.x.length; i++) {
            double out = shape.thickness(mesh.u[i], mesh.v[i]);
            mesh.put(
                    i,
                    mesh.x[i] + out * mesh.normalX[i],
                    mesh.y[i] + out * mesh.normalY[i] + lean * mesh.x[i],
                    mesh.z[i] + out * mesh.normalZ[i]);
        }
    }

    private double[] rows(double step) {
        double[] upper = profile.rows(step);
        double bottom = shape.scarf()
                ? -appearance.head().chin() - 95
                : -appearance.hair().length() - 12;
        if (!closed() || bottom > upper[upper.length - 1]) {
            return upper;
        }
        int more = (int) Math.ceil((upper[upper.length - 1] - bottom) / step);
        double[] rows = java.util.Arrays.copyOf(upper, upper.length + more);
        for (int i = 0; i < more; i++) {
            rows[upper.length + i] = upper[upper.length - 1] - (i + 1) * step;
        }
        return rows;
    }

    private double width(double y) {
        double chin = -appearance.head().chin();
        if (shape.scarf()) {
            double jaw = y > 0
                    ? profile.width(y)
                    : Math.max(
                            profile.width(Math.max(y, chin + 25)),
                            appearance.head().jaw() * 0.9);
            return jaw + 3 + 75 * Smooth.step(chin - 5, chin - 95, y);
        }
        if (appearance.hair().style() == Style.LONG) {
            double held = profile.width(Math.max(y, -5));
            return held + 6 * Smooth.step(0, -90, y) - 10 * Smooth.step(-120, -190, y);
        }
        return profile.width(y);
    }

    private double depth(double y, double cosine) {
        double chin = -appearance.head().chin();
        if (cosine < 0) {
            return 82 * Math.min(1, profile.depth(Math.max(y, 20)) / profile.depth(20));
        }
        if (shape.scarf()) {
            double face = profile.depth(Math.max(y, chin + 2)) - 3;
            return Smooth.between(
                    face, 74 + 16 * Smooth.step(chin - 45, chin - 95, y), Smooth.step(chin + 4, chin - 12, y));
        }
        return appearance.hair().style() == Style.LONG ? profile.depth(Math.max(y, -5)) : profile.depth(y);
    }
}
