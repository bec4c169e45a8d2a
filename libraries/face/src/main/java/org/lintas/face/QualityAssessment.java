package org.lintas.face;

import static org.lintas.face.FaceQualityMeasure.BACKGROUND_DEVIATION;
import static org.lintas.face.FaceQualityMeasure.COMPRESSION;
import static org.lintas.face.FaceQualityMeasure.CONTRAST;
import static org.lintas.face.FaceQualityMeasure.DETECTION_CONFIDENCE;
import static org.lintas.face.FaceQualityMeasure.EMBEDDING_LENGTH;
import static org.lintas.face.FaceQualityMeasure.EXPOSURE;
import static org.lintas.face.FaceQualityMeasure.EYES_OPEN;
import static org.lintas.face.FaceQualityMeasure.EYE_CONTRAST;
import static org.lintas.face.FaceQualityMeasure.FACES;
import static org.lintas.face.FaceQualityMeasure.HEAD_HEIGHT;
import static org.lintas.face.FaceQualityMeasure.HEAD_VISIBLE;
import static org.lintas.face.FaceQualityMeasure.INTER_EYE_DISTANCE;
import static org.lintas.face.FaceQualityMeasure.LANDMARK_DRIFT;
import static org.lintas.face.FaceQualityMeasure.LIGHT_EVENNESS;
import static org.lintas.face.FaceQualityMeasure.MOUTH_CONTRAST;
import static org.lintas.face.FaceQualityMeasure.MOUTH_OPEN;
import static org.lintas.face.FaceQualityMeasure.OVERALL;
import static org.lintas.face.FaceQualityMeasure.PITCH;
import static org.lintas.face.FaceQualityMeasure.ROLL;
import static org.lintas.face.FaceQualityMeasure.SHARPNESS;
import static org.lintas.face.FaceQualityMeasure.YAW;

import java.util.EnumMap;
import java.util.Map;
import org.lintas.face.Landmarks.Point;

/** Computes the quality measures of one face. */
final class QualityAssessment {

    /** Rows and columns of the aligned face that show skin of forehead, cheeks and chin, without hair and background. */
    private static final int FIRST = 20;

    private static final int LAST = 92;

    /** Degrees of turn for each inter-eye distance that the nose lies off the middle; by rendered heads of known turn. */
    private static final double DEGREES_BY_NOSE_OFFSET = 105;

    /** Degrees of nod for each share of the way from mouth to eyes that the nose rises; by rendered heads of known nod. */
    private static final double DEGREES_BY_NOSE_HEIGHT = 100;

    /** Height of the nose between eyes (0) and mouth (1) of a level head: photographs have 0.52, rendered heads 0.60. */
    private static final double FRONTAL_NOSE_HEIGHT = 0.56;

    /** A part of the aligned face: columns and rows, right and bottom excluded. */
    private record Window(int left, int top, int right, int bottom) {

        int area() {
            return (right - left) * (bottom - top);
        }
    }

    /** Round the template's eyes, as wide as an eye, without the brows. */
    private static final Window LEFT_EYE = new Window(31, 48, 46, 56);

    private static final Window RIGHT_EYE = new Window(66, 48, 81, 56);

    /** Between the template's mouth corners, as high as the lips. */
    private static final Window MOUTH = new Window(44, 85, 69, 100);

    private final Map<FaceQualityMeasure, Double> measures = new EnumMap<>(FaceQualityMeasure.class);

    private QualityAssessment() {}

    static FaceQuality of(LocatedFace face, Surroundings surroundings, double embeddingLength) {
        var assessment = new QualityAssessment();
        assessment.put(FACES, surroundings.faces());
        assessment.put(INTER_EYE_DISTANCE, face.landmarks().interEyeDistance() / surroundings.enlargement());
        assessment.put(DETECTION_CONFIDENCE, face.box().confidence());
        assessment.geometry(face.landmarks());
        assessment.put(
                LANDMARK_DRIFT,
                face.landmarks().distance(face.again()) / face.landmarks().interEyeDistance());
        assessment.light(face.aligned());
        var head = new HeadOutline(surroundings.looked(), face.landmarks());
        assessment.put(HEAD_HEIGHT, head.heightByPicture());
        assessment.put(HEAD_VISIBLE, head.visible());
        assessment.put(BACKGROUND_DEVIATION, head.backgroundDeviation());
        assessment.put(COMPRESSION, CompressionTraces.of(surroundings.given()));
        assessment.overall(embeddingLength);
        return new FaceQuality(assessment.measures);
    }

    private void overall(double embeddingLength) {
        put(EMBEDDING_LENGTH, embeddingLength);
        put(OVERALL, OverallQuality.of(value(EMBEDDING_LENGTH), value(DETECTION_CONFIDENCE), value(LANDMARK_DRIFT)));
    }

    private double value(FaceQualityMeasure measure) {
        return measures.getOrDefault(measure, measure.least());
    }

    private void put(FaceQualityMeasure measure, double value) {
        measures.put(measure, measure.bounded(value));
    }

    private void geometry(Landmarks landmarks) {
        Point left = landmarks.leftEye();
        Point right = landmarks.rightEye();
        double distance = landmarks.interEyeDistance();
        double cosine = (right.x() - left.x()) / distance;
        double sine = (right.y() - left.y()) / distance;
        put(ROLL, Math.toDegrees(Math.atan2(sine, cosine)));
        Point nose = landmarks.nose();
        Point mouth = landmarks.mean(48, 54, 60, 64);
        double noseX = nose.x() - (left.x() + right.x()) / 2;
        double noseY = nose.y() - (left.y() + right.y()) / 2;
        double mouthX = mouth.x() - (left.x() + right.x()) / 2;
        double mouthY = mouth.y() - (left.y() + right.y()) / 2;
        put(YAW, DEGREES_BY_NOSE_OFFSET * (noseX * cosine + noseY * sine) / distance);
        double noseHeight = (noseY * cosine - noseX * sine) / (mouthY * cosine - mouthX * sine);
        put(PITCH, DEGREES_BY_NOSE_HEIGHT * (FRONTAL_NOSE_HEIGHT - noseHeight));
        put(EYES_OPEN, (opening(landmarks, 36) + opening(landmarks, 42)) / 2);
        put(
                MOUTH_OPEN,
                landmarks.mean(61, 62, 63).distance(landmarks.mean(65, 66, 67))
                        / landmarks.leftMouthCorner().distance(landmarks.rightMouthCorner()));
    }

    /** Lid opening by width of the eye whose six points begin at an index, corner first, clockwise. */
    private static double opening(Landmarks landmarks, int first) {
        double width = landmarks.point(first).distance(landmarks.point(first + 3));
        return landmarks.mean(first + 1, first + 2).distance(landmarks.mean(first + 4, first + 5)) / width;
    }

    private void light(AlignedFace face) {
        double left = mean(face, FIRST, AlignedFace.SIDE / 2);
        double right = mean(face, AlignedFace.SIDE / 2, LAST);
        double mean = (left + right) / 2;
        var whole = new Window(FIRST, FIRST, LAST, LAST);
        double deviation = deviation(face, whole, mean);
        put(EXPOSURE, mean / 255);
        put(CONTRAST, deviation / 255);
        put(LIGHT_EVENNESS, Math.min(left, right) / Math.max(Math.max(left, right), 1));
        put(SHARPNESS, laplacian(face) / Math.max(deviation, 1));
        double brightness = Math.max(mean, 1);
        put(EYE_CONTRAST, Math.min(deviation(face, LEFT_EYE), deviation(face, RIGHT_EYE)) / brightness);
        put(MOUTH_CONTRAST, deviation(face, MOUTH) / brightness);
    }

    private static double mean(AlignedFace face, int firstColumn, int endColumn) {
        return mean(face, new Window(firstColumn, FIRST, endColumn, LAST));
    }

    private static double mean(AlignedFace face, Window window) {
        double sum = 0;
        for (int y = window.top(); y < window.bottom(); y++) {
            for (int x = window.left(); x < window.right(); x++) {
                sum += face.luminance(x, y);
            }
        }
        return sum / window.area();
    }

    private static double deviation(AlignedFace face, Window window) {
        return deviation(face, window, mean(face, window));
    }

    private static double deviation(AlignedFace face, Window window, double mean) {
        double sum = 0;
        for (int y = window.top(); y < window.bottom(); y++) {
            for (int x = window.left(); x < window.right(); x++) {
                double difference = face.luminance(x, y) - mean;
                sum += difference * difference;
            }
        }
        return Math.sqrt(sum / window.area());
    }

    /** Root mean square of the four-neighbour Laplacian. */
    private static double laplacian(AlignedFace face) {
        double sum = 0;
        for (int y = FIRST; y < LAST; y++) {
            for (int x = FIRST; x < LAST; x++) {
                double value = 4 * face.luminance(x, y)
                        - face.luminance(x - 1, y)
                        - face.luminance(x + 1, y)
                        - face.luminance(x, y - 1)
                        - face.luminance(x, y + 1);
                sum += value * value;
            }
        }
        return Math.sqrt(sum / ((LAST - FIRST) * (LAST - FIRST)));
    }
}
