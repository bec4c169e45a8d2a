package org.lintas.simulators.faces;

/** Builds the meshes of head, ears, neck and body, before they are turned. */
final class HeadMesh {

    /** Angle from the front to which the bare head is built: a little behind the ears. */
    private static final double REACH = 1.95;

    private final Appearance appearance;
    private final Features features;
    private final HeadProfile profile;

    HeadMesh(Features features) {
        this.appearance = features.appearance;
        this.features = features;
        this.profile = new HeadProfile(appearance);
    }

    /** The head's skin, with points about so many millimetres apart. */
    Mesh head(double step) {
        var relief = new Relief(features);
        double[] rows = profile.rows(step);
        int half = (int) Math.ceil(REACH * HeadProfile.UNROLL / step);
        var mesh = new Mesh(rows.length, 2 * half + 1);
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < mesh.columns; column++) {
                double angle = (column - half) * REACH / half;
                place(mesh, row * mesh.columns + column, new Place(angle, rows[row]), relief);
            }
        }
        mesh.computeNormals();
        return mesh;
    }

    private record Place(double angle, double y) {}

    private void place(Mesh mesh, int index, Place place, Relief relief) {
        double y = place.y();
        double u = place.angle() * HeadProfile.UNROLL;
        double cosine = Math.cos(place.angle());
        double round = Math.signum(cosine) * Math.pow(Math.abs(cosine), profile.flatness(y));
        double out = Math.abs(u) < 105 ? relief.at(u, y) : 0;
        double aside = 0.25 * Math.sin(place.angle()) * out;
        double beard = beardThickness(u, y);
        double lean = appearance.head().lean() * profile.width(y) * Math.sin(place.angle()) / 60;
        mesh.put(
                index,
                (profile.width(y) + beard) * Math.sin(place.angle()) + aside,
                y + lean - 0.4 * beard * Smooth.step(-90, -115, y),
                (profile.depth(y) + beard * 0.8) * round + out);
        mesh.unrolled(index, u, y);
    }

    private double beardThickness(double u, double y) {
        if (appearance.hair().beard() != Hair.Beard.FULL) {
            return 0;
        }
        return 5 * appearance.hair().beardDensity() * BeardPainter.fullArea(features, u, y);
    }

    /** One ear; side is -1 for the left of the picture. */
    Mesh ear(int side) {
        int rows = 22;
        int columns = 12;
        var mesh = new Mesh(rows, columns);
        double centreY = -17;
        double width = profile.width(centreY);
        for (int row = 0; row < rows; row++) {
            double up = 1 - 2.0 * row / (rows - 1);
            double spread = Math.sqrt(Math.max(0.02, 1 - up * up)) * (0.82 + 0.18 * up);
            for (int column = 0; column < columns; column++) {
                double out = (double) column / (columns - 1) * spread;
                double rim = Smooth.bell(out - spread * 0.88, 0.16) * 2.2 + Smooth.bell(up - 0.95, 0.2);
                double bowl = -4.5 * Smooth.bell(out - 0.36, 0.25) * Smooth.bell(up + 0.1, 0.42);
                double x = width - 4 + 15.5 * out + 2.5 * up;
                int index = row * columns + (side > 0 ? column : columns - 1 - column);
                mesh.put(index, side * x, centreY + 31 * up + 2 * out, 2 - 13 * out + rim + bowl + 3 * up);
                mesh.unrolled(index, out, up);
            }
        }
        mesh.computeNormals();
        return mesh;
    }

    /** Neck, shoulders and chest in one. */
    Mesh body(double step) {
        boolean male = appearance.male();
        double size = 0.8 + 0.2 * Growth.grown(appearance.age());
        double neck = Math.min((male ? 57 : 47) * size, appearance.head().jaw() * 0.97)
                + Math.max(0, appearance.head().fullness());
        double shoulder = (male ? 205 : 178) * size;
        double base = -appearance.head().chin() - 20;
        var width = Curve.through(
                base - 240,
                shoulder * 1.02,
                base - 80,
                shoulder * 0.98,
                base - 62,
                shoulder * 0.86,
                base - 46,
                shoulder * 0.62,
                base - 33,
                neck * 1.48,
                base - 20,
                neck * 1.12,
                base - 4,
                neck * 1.01,
                base + 14,
                neck * 0.95,
                base + 60,
                neck * 0.78);
        var depth = Curve.through(
                base - 240,
                118,
                base - 70,
                84,
                base - 40,
                62,
                base - 12,
                52 * size,
                base + 10,
                50 * size,
                base + 60,
                40);
        int rows = (int) Math.ceil(300 / (2.2 * step));
        int columns = 61;
        var mesh = new Mesh(rows, columns);
        for (int row = 0; row < rows; row++) {
            double y = base + 60 - 300.0 * row / (rows - 1);
            for (int column = 0; column < columns; column++) {
                double angle = (column - 30) * 1.75 / 30;
                int index = row * columns + column;
                double sinew = 2.5 * Smooth.bell(Math.abs(angle) - 0.75, 0.25) * Smooth.step(base - 40, base, y);
                double apple = male ? 3 * Smooth.bell(angle, 0.2) * Smooth.bell(y - base + 4, 9) : 0;
                mesh.put(index, width.at(y) * Math.sin(angle), y, (depth.at(y) + sinew + apple) * Math.cos(angle) - 12);
                mesh.unrolled(index, angle, y - base);
            }
        }
        mesh.computeNormals();
        return mesh;
    }
}
