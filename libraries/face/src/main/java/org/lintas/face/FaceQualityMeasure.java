package org.lintas.face;

/**
 * What is measured of a face picture, in the spirit of ISO/IEC 29794-5:2025. The measures are this library's own geometric
 * and photometric ones, not that standard's unified score. Sides are those of the picture.
 */
public enum FaceQualityMeasure {

    /** Distance of the eye centres. A passport portrait has 90 or more (ISO/IEC 39794-5:2019 D.1). */
    INTER_EYE_DISTANCE("px", 0, 10_000),

    /** Turn of the head in the plane of the picture, clockwise positive: angle of the line through the eyes. */
    ROLL("degree", -180, 180),

    /**
     * Turn to the side: how far the nose lies right of the middle of the eyes, in inter-eye distances. Frontal is 0;
     * about 0.01 a degree.
     */
    YAW("ratio", -2, 2),

    /** Nod: height of the nose between eyes (0) and mouth (1). Frontal is about 0.55; looking up lowers it. */
    PITCH("ratio", -2, 3),

    /** Mean luminance of the face; black is 0, white is 1. */
    EXPOSURE("ratio", 0, 1),

    /** Standard deviation of the luminance of the face; half black and half white is 0.5. */
    CONTRAST("ratio", 0, 0.5),

    /** Light on the darker half of the face divided by that on the brighter; even light is 1. */
    LIGHT_EVENNESS("ratio", 0, 1),

    /** Standard deviation of the luminance's Laplacian divided by that of the luminance, on 112 pixels; blur lowers it. */
    SHARPNESS("ratio", 0, 8),

    /** Lid opening divided by eye width, mean of both eyes, by landmarks: coarse, about 0.3 with open eyes. */
    EYES_OPEN("ratio", 0, 2),

    /**
     * Deviation of the luminance within the fainter eye, divided by the luminance of the face: low when the eye is closed,
     * covered or in deep shade.
     */
    EYE_CONTRAST("ratio", 0, 2),

    /** Deviation of the luminance within the mouth, divided by the luminance of the face: low when it is covered. */
    MOUTH_CONTRAST("ratio", 0, 2),

    /** Inner lip opening divided by mouth width; closed is about 0. */
    MOUTH_OPEN("ratio", 0, 2),

    /**
     * How far the landmarks move when the crop is widened by an eighth, in inter-eye distances: a sign that the face is
     * covered, cut off or very turned. Free faces stay below 0.1.
     */
    LANDMARK_DRIFT("ratio", 0, 10),

    /** Confidence of the detector that this is a face. */
    DETECTION_CONFIDENCE("ratio", 0, 1),

    /** Faces in the picture; the measures are of the largest. */
    FACES("count", 1, FaceDetector.FACES_MAX);

    private final String unit;
    private final double least;
    private final double greatest;

    FaceQualityMeasure(String unit, double least, double greatest) {
        this.unit = unit;
        this.least = least;
        this.greatest = greatest;
    }

    /** The unit: {@code px}, {@code degree}, {@code ratio} or {@code count}. */
    public String unit() {
        return unit;
    }

    /** Smallest value that is reported. */
    public double least() {
        return least;
    }

    /** Greatest value that is reported. */
    public double greatest() {
        return greatest;
    }

    double bounded(double value) {
        return Double.isNaN(value) ? least : Math.clamp(value, least, greatest);
    }
}
