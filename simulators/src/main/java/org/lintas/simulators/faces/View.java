package org.lintas.simulators.faces;

import org.lintas.simulators.faces.Capture.Pose;
import org.lintas.simulators.faces.Capture.Size;

/** Turns the head, and brings places in millimetres to the picture as a camera sees them. */
final class View {

    /** Height and depth of the point that the head turns about: the top of the neck. */
    private static final double PIVOT_Y = -70;

    private static final double PIVOT_Z = -10;

    /** Depth of the plane that the framing is measured at: the face. */
    private static final double FACE_Z = 75;

    private final Pose pose;
    private final double focal;
    private final double cameraZ;
    private final double middleX;
    private final double middleY;
    private final double levelY;

    /** Pixels of the picture for one millimetre at the face. */
    final double pixelsPerMillimetre;

    View(Size size, Pose pose, HeadShape head) {
        this.pose = pose;
        this.pixelsPerMillimetre = pose.scale() * size.height() / (head.crown() + head.chin());
        this.focal = pixelsPerMillimetre * pose.distance();
        this.cameraZ = FACE_Z + pose.distance();
        this.middleX = size.width() * (0.5 + pose.right());
        this.middleY = size.height() * 0.465;
        this.levelY = (head.crown() - head.chin()) / 2;
    }

    /** Turns a whole mesh as the head turns. */
    void turn(Mesh mesh) {
        for (int i = 0; i < mesh.x.length; i++) {
            turn(mesh, i, 1);
        }
    }

    /** Turns a mesh that joins the head to the body: fully above the first height, not at all below the second. */
    void turn(Mesh mesh, double fullAbove, double noneBelow) {
        for (int i = 0; i < mesh.x.length; i++) {
            turn(mesh, i, Smooth.step(noneBelow, fullAbove, mesh.y[i]));
        }
    }

    private void turn(Mesh mesh, int i, double share) {
        double yaw = Math.toRadians(pose.yaw() * share);
        double pitch = Math.toRadians(pose.pitch() * share);
        double roll = Math.toRadians(pose.roll() * share);
        double x = mesh.x[i];
        double y = mesh.y[i] - PIVOT_Y;
        double z = mesh.z[i] - PIVOT_Z;
        double x1 = x * Math.cos(yaw) + z * Math.sin(yaw);
        double z1 = z * Math.cos(yaw) - x * Math.sin(yaw);
        double y2 = y * Math.cos(pitch) + z1 * Math.sin(pitch);
        double z2 = z1 * Math.cos(pitch) - y * Math.sin(pitch);
        double x3 = x1 * Math.cos(roll) + y2 * Math.sin(roll);
        double y3 = y2 * Math.cos(roll) - x1 * Math.sin(roll);
        mesh.put(i, x3, y3 + PIVOT_Y, z2 + PIVOT_Z);
    }

    double screenX(double x, double z) {
        return middleX + focal * x / (cameraZ - z);
    }

    double screenY(double y, double z) {
        return middleY - focal * (y - levelY) / (cameraZ - z);
    }

    /** Place across of a pixel at a depth. */
    double placeX(double screenX, double z) {
        return (screenX - middleX) * (cameraZ - z) / focal;
    }

    /** Place up of a pixel at a depth. */
    double placeY(double screenY, double z) {
        return levelY - (screenY - middleY) * (cameraZ - z) / focal;
    }
}
