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
     * Turn to the side, to the right of the picture positive: by how far the nose lies off the middle of the eyes. Right to 8 degrees
     * (95 %) for rendered heads turned by up to 30; beyond, only its side is.
     */
    YAW("degree", -180, 180),

    /**
     * Nod, up positive: by the height of the nose between eyes and mouth. Changes are right to 11 degrees (95 %) for rendered heads;
     * where level is depends on the face, by some 5 degrees.
     */
    PITCH("degree", -180, 180),

    /** Mean luminance of the face; black is 0, white is 1. */
    EXPOSURE("ratio", 0, 1),

    /** Standard deviation of the luminance of the face; half black and half white is 0.5. */
    CONTRAST("ratio", 0, 0.5),

    /** Light on the darker half of the face divided by that on the brighter; even light is 1. */
    LIGHT_EVENNESS("ratio", 0, 1),

    /** Standard deviation of the luminance's Laplacian divided by that of the luminance, on 112 pixels; blur lowers it. */
    SHARPNESS("ratio", 0, 8),

    /**
     * Lid opening divided by eye width, mean of both eyes, by landmarks: about 0.3 with open eyes, 0.2 with closed ones, and they overlap
     * too much for a finding.
     */
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

    /**
     * Height of the head, crown to chin, in heights of the picture; the crown is taken to lie as far above the eyes as the chin
     * below. A passport portrait has 0.6 to 0.9 (ISO/IEC 39794-5:2019 D.1).
     */
    HEAD_HEIGHT("ratio", 0, 10),

    /** Share of the head that lies within the picture; below 1 it is cut off. */
    HEAD_VISIBLE("ratio", 0, 1),

    /** Standard deviation of the luminance beside and above the head; a plain background has about 0.05, 0 if none is seen. */
    BACKGROUND_DEVIATION("ratio", 0, 0.5),

    /**
     * How much the blocks of a coarsely coded JPEG show: steps of luminance across their borders by the steps within, less 1.
     * Pictures that were cut, turned or scaled since show nothing.
     */
    COMPRESSION("ratio", 0, 100),

    /** Confidence of the detector that this is a face. */
    DETECTION_CONFIDENCE("ratio", 0, 1),

    /** Length of the network's output before it becomes a template: the longer, the surer the network is of the face. */
    EMBEDDING_LENGTH("length", 0, 1_000),

    /** Faces in the picture; the measures are of the largest. */
    FACES("count", 1, FaceDetector.FACES_MAX),

    /**
     * How likely a comparison with a good picture of the same person is to match at a false match rate of 0.1 %: 100 is surely. A
     * prediction from {@link #EMBEDDING_LENGTH}, {@link #DETECTION_CONFIDENCE} and {@link #LANDMARK_DRIFT}; size and blur show in them.
     */
    OVERALL("percent", 0, 100);

    private final String unit;
    private final double least;
    private final double greatest;

    FaceQualityMeasure(String unit, double least, double greatest) {
        this.unit = unit;
        this.least = least;
        this.greatest = greatest;
    }

    /** The unit: {@code px}, {@code degree}, {@code ratio}, {@code length}, {@code count} or {@code percent}. */
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
