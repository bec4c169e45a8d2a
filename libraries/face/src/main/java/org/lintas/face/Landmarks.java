package org.lintas.face;

import java.util.List;

/**
 * The 68 points of a face in the order of the iBUG 300-W scheme (jaw 0-16, brows 17-26, nose 27-35, eyes 36-47,
 * mouth 48-67), in pixels of the picture.
 *
 * @param points 68 places
 */
record Landmarks(List<Point> points) {

    static final int COUNT = 68;

    /** A place in the picture, in pixels. */
    record Point(double x, double y) {

        double distance(Point other) {
            return Math.hypot(x - other.x, y - other.y);
        }
    }

    Landmarks {
        points = List.copyOf(points);
        if (points.size() != COUNT) {
            throw new IllegalArgumentException("68 points are expected");
        }
    }

    Point point(int index) {
        return points.get(index);
    }

    Point mean(int... indices) {
        double sumX = 0;
        double sumY = 0;
        for (int index : indices) {
            sumX += point(index).x();
            sumY += point(index).y();
        }
        return new Point(sumX / indices.length, sumY / indices.length);
    }

    /** Centre of the eye on the left of the picture, by its lids. */
    Point leftEye() {
        return mean(37, 38, 40, 41);
    }

    /** Centre of the eye on the right of the picture, by its lids. */
    Point rightEye() {
        return mean(43, 44, 46, 47);
    }

    Point nose() {
        return point(30);
    }

    Point chin() {
        return point(8);
    }

    Point leftMouthCorner() {
        return mean(48, 60);
    }

    Point rightMouthCorner() {
        return mean(54, 64);
    }

    double interEyeDistance() {
        return leftEye().distance(rightEye());
    }

    /** Mean distance of corresponding points, in pixels. */
    double distance(Landmarks other) {
        double sum = 0;
        for (int i = 0; i < COUNT; i++) {
            sum += point(i).distance(other.point(i));
        }
        return sum / COUNT;
    }

    /** The five points of the ArcFace template: eyes, nose, mouth corners; left of the picture first. */
    List<Point> five() {
        return List.of(leftEye(), rightEye(), nose(), leftMouthCorner(), rightMouthCorner());
    }
}
