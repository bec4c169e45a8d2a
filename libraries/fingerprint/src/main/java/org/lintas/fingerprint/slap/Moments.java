package org.lintas.fingerprint.slap;

/** Middle, long axis and width of a set of blocks, from the means of their places and of the products of these. */
final class Moments {

    private int count;
    private double sumX;
    private double sumY;
    private double sumXx;
    private double sumYy;
    private double sumXy;

    void add(double x, double y) {
        count++;
        sumX += x;
        sumY += y;
        sumXx += x * x;
        sumYy += y * y;
        sumXy += x * y;
    }

    int count() {
        return count;
    }

    double middleX() {
        return sumX / count;
    }

    double middleY() {
        return sumY / count;
    }

    /** Rotation of the long axis from upright, in radians, clockwise, at most a quarter turn either way. */
    double rotation() {
        return Math.atan2(-2 * covariance(), varianceY() - varianceX()) / 2;
    }

    /** Width of the rectangle that has the same moments. */
    double width() {
        double mean = (varianceX() + varianceY()) / 2;
        return Math.sqrt(12 * Math.max(0, mean - spread()));
    }

    /** Length of the rectangle that has the same moments. */
    double length() {
        return Math.sqrt(12 * ((varianceX() + varianceY()) / 2 + spread()));
    }

    /** Difference of the axes' moments over their sum: 0 round, 1 a line. */
    double elongation() {
        double sum = varianceX() + varianceY();
        return sum == 0 ? 0 : 2 * spread() / sum;
    }

    private double spread() {
        return Math.hypot(varianceX() - varianceY(), 2 * covariance()) / 2;
    }

    private double varianceX() {
        return sumXx / count - middleX() * middleX();
    }

    private double varianceY() {
        return sumYy / count - middleY() * middleY();
    }

    private double covariance() {
        return sumXy / count - middleX() * middleY();
    }
}
