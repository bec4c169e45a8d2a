package org.lintas.calibration;

/** What the scores of a matcher can be, and how finely a threshold on them is stated. */
public enum ScoreScale {

    /** Cosine of two vectors, -1 to 1; thresholds in ten-thousandths. Faces. */
    COSINE("model", -1, 1, 1e4),

    /** Sum of evidence, from 0 up without an end; thresholds in hundredths. Fingerprints. */
    EVIDENCE("engine", 0, Double.MAX_VALUE, 1e2);

    private final String key;
    private final double lowest;
    private final double highest;
    private final double grain;

    ScoreScale(String key, double lowest, double highest, double grain) {
        this.key = key;
        this.lowest = lowest;
        this.highest = highest;
        this.grain = grain;
    }

    /** What a calibration file calls the matcher whose scores are of this scale. */
    String key() {
        return key;
    }

    /** Whether there are such scores; none is not a number or infinite. */
    public boolean holds(double score) {
        return score >= lowest && score <= highest;
    }

    /** The least threshold of the scale's grain that a score does not reach: finer says more than any measurement knows. */
    double above(double score) {
        double grains = Math.ceil(score * grain - 1e-6);
        return grains / grain > score ? grains / grain : (grains + 1) / grain;
    }
}
