package org.lintas.face;

import java.util.List;
import org.lintas.face.Landmarks.Point;

/**
 * Rotation, even scaling and shift of the plane: (x, y) goes to (a x - b y + c, b x + a y + d).
 *
 * @param a scale times cosine of the angle
 * @param b scale times sine of the angle
 * @param c shift across
 * @param d shift down
 */
record SimilarityTransform(double a, double b, double c, double d) {

    /** The transform that brings the points closest to their targets in the least-squares sense (Umeyama 1991). */
    static SimilarityTransform fit(List<Point> from, List<Point> to) {
        var meanFrom = mean(from);
        var meanTo = mean(to);
        double along = 0;
        double across = 0;
        double spread = 0;
        for (int i = 0; i < from.size(); i++) {
            double x = from.get(i).x() - meanFrom.x();
            double y = from.get(i).y() - meanFrom.y();
            double u = to.get(i).x() - meanTo.x();
            double v = to.get(i).y() - meanTo.y();
            along += x * u + y * v;
            across += x * v - y * u;
            spread += x * x + y * y;
        }
        if (!(spread > 0)) {
            throw new IllegalArgumentException("points without spread");
        }
        double a = along / spread;
        double b = across / spread;
        return new SimilarityTransform(
                a,
                b,
                meanTo.x() - a * meanFrom.x() + b * meanFrom.y(),
                meanTo.y() - b * meanFrom.x() - a * meanFrom.y());
    }

    Point apply(double x, double y) {
        return new Point(a * x - b * y + c, b * x + a * y + d);
    }

    double scale() {
        return Math.hypot(a, b);
    }

    private static Point mean(List<Point> points) {
        double x = 0;
        double y = 0;
        for (var point : points) {
            x += point.x();
            y += point.y();
        }
        return new Point(x / points.size(), y / points.size());
    }
}
