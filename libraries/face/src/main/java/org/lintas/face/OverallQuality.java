package org.lintas.face;

/**
 * One figure of 0 to 100 for how likely a comparison with a good picture of the same person is to match at a false match rate of 0.1 %:
 * a logistic model of three measures that need nothing but what the comparison makes anyway. Fitted to 1,829 comparisons of degraded
 * photographs; how well it predicts stands in docs/benchmarks/face-quality.md.
 */
final class OverallQuality {

    /** Logit of a failure with all measures at 0, and its change with each; fitted, see above. */
    private static final double BASE = 12.3;

    private static final double BY_LENGTH = -0.154;
    private static final double BY_CONFIDENCE = -0.38;
    private static final double BY_DRIFT = 1.1;

    /** Decimal places of the detector's certainty that count: beyond them it is rounding. */
    private static final double CONFIDENCE_PLACES = 4;

    /** Drifts between which it was fitted, in inter-eye distances. */
    private static final double DRIFT_MIN = 0.01;

    private static final double DRIFT_MAX = 0.5;

    private OverallQuality() {}

    /**
     * The figure.
     *
     * @param embeddingLength {@link FaceQualityMeasure#EMBEDDING_LENGTH}
     * @param confidence {@link FaceQualityMeasure#DETECTION_CONFIDENCE}
     * @param drift {@link FaceQualityMeasure#LANDMARK_DRIFT}
     */
    static double of(double embeddingLength, double confidence, double drift) {
        double doubt = 1 - confidence + Math.pow(10, -CONFIDENCE_PLACES);
        double certainty = Math.clamp(-Math.log10(doubt), 0, CONFIDENCE_PLACES);
        double logit = BASE
                + BY_LENGTH * embeddingLength
                + BY_CONFIDENCE * certainty
                + BY_DRIFT * Math.log(Math.clamp(drift, DRIFT_MIN, DRIFT_MAX));
        return 100 / (1 + Math.exp(logit));
    }
}
