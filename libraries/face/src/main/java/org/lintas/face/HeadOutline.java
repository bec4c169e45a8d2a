package org.lintas.face;

import org.lintas.face.Landmarks.Point;

/**
 * The head as an upright ellipse in its own axes, crown to chin: the eyes stand in the middle of its height, and it is three quarters as
 * wide as it is high (proportions of anthropometry, as passport portraits are measured). Hair and ears may lie outside.
 */
final class HeadOutline {

    private static final double WIDTH_BY_HEIGHT = 0.75;

    /** Points across the head at which the picture is looked at. */
    private static final int STEPS = 24;

    /** Background begins this far out, in radii of the ellipse, so that hair and ears are not counted; and ends there. */
    private static final double BACKGROUND_FROM = 1.3;

    private static final double BACKGROUND_TO = 2.2;

    /** How far below the eyes background is looked for, in shares of the distance of eyes and chin: shoulders begin under it. */
    private static final double BACKGROUND_BELOW = 0.4;

    private final FaceImage image;
    private final Point middle;
    private final double cosine;
    private final double sine;
    private final double eyesToChin;

    HeadOutline(FaceImage image, Landmarks landmarks) {
        this.image = image;
        Point left = landmarks.leftEye();
        Point right = landmarks.rightEye();
        this.middle = new Point((left.x() + right.x()) / 2, (left.y() + right.y()) / 2);
        this.cosine = (right.x() - left.x()) / landmarks.interEyeDistance();
        this.sine = (right.y() - left.y()) / landmarks.interEyeDistance();
        Point chin = landmarks.chin();
        this.eyesToChin = Math.max(1, (chin.y() - middle.y()) * cosine - (chin.x() - middle.x()) * sine);
    }

    /** Height of the head, crown to chin, in heights of the picture. */
    double heightByPicture() {
        return 2 * eyesToChin / image.height();
    }

    /** Share of the head that lies within the picture, 0 to 1. */
    double visible() {
        int all = 0;
        int inside = 0;
        for (int i = -STEPS; i <= STEPS; i++) {
            for (int j = -STEPS; j <= STEPS; j++) {
                double across = (double) i / STEPS;
                double down = (double) j / STEPS;
                if (across * across + down * down <= 1) {
                    all++;
                    inside += holds(place(across, down)) ? 1 : 0;
                }
            }
        }
        return (double) inside / all;
    }

    /** Standard deviation of the luminance beside and above the head, 0 to 0.5; 0 where nothing of it is seen. */
    double backgroundDeviation() {
        int count = 0;
        double sum = 0;
        double squares = 0;
        int reach = (int) (BACKGROUND_TO * STEPS);
        for (int i = -reach; i <= reach; i++) {
            for (int j = -reach; j <= BACKGROUND_BELOW * STEPS; j++) {
                double across = (double) i / STEPS;
                double down = (double) j / STEPS;
                Point place = place(across, down);
                if (Math.hypot(across, down) >= BACKGROUND_FROM && holds(place)) {
                    double luminance = image.luminance((int) place.x(), (int) place.y()) / 255;
                    count++;
                    sum += luminance;
                    squares += luminance * luminance;
                }
            }
        }
        return count == 0 ? 0 : Math.sqrt(Math.max(0, squares / count - sum / count * (sum / count)));
    }

    /** Place in the picture of a place in radii of the ellipse. */
    private Point place(double across, double down) {
        double u = across * eyesToChin * WIDTH_BY_HEIGHT;
        double v = down * eyesToChin;
        return new Point(middle.x() + u * cosine - v * sine, middle.y() + u * sine + v * cosine);
    }

    private boolean holds(Point place) {
        return place.x() >= 0 && place.y() >= 0 && place.x() < image.width() && place.y() < image.height();
    }
}
