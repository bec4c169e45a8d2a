package org.lintas.biometrics.internal;

import java.util.OptionalInt;
import org.lintas.biometrics.AssessedFinger;
import org.lintas.biometrics.FingerAdvice;
import org.lintas.fingerprint.FingerQuality;
import org.lintas.fingerprint.FingerSample;
import org.lintas.fingerprint.QualityMeasure;

/** What a print's measures tell the traveller to do. The limits are choices of ours, tried on the real prints of the tests. */
final class FingerAssessment {

    /** Square millimetres of ridges below which there is no finger: a third of a fingertip. */
    private static final double AREA_MIN = 60;

    /** Square millimetres of ridges below which the finger lies at the border. */
    private static final double AREA_CENTRED = 100;

    /** Local clarity below which the ridges are faint. */
    private static final double CLARITY_FAINT = 0.35;

    /** Coherence of the ridges' flow below which the finger moved. */
    private static final double COHERENCE_SMEARED = 0.55;

    private FingerAssessment() {}

    /** What a print's measures say, and what they tell the traveller. */
    static AssessedFinger of(FingerSample sample, int qualityMin) {
        OptionalInt quality =
                sample.quality().map(FingerQuality::score).map(OptionalInt::of).orElse(OptionalInt.empty());
        return new AssessedFinger(advice(sample, qualityMin), quality);
    }

    /** A print without a quality came as minutiae: nobody can press anew. */
    private static FingerAdvice advice(FingerSample sample, int qualityMin) {
        if (!FeatureExtractor.comparable(sample)) {
            return FingerAdvice.PLACE_FINGER;
        }
        return sample.quality().map(quality -> advice(quality, qualityMin)).orElse(FingerAdvice.GOOD);
    }

    private static FingerAdvice advice(FingerQuality quality, int qualityMin) {
        if (measure(quality, QualityMeasure.FOREGROUND_AREA) < AREA_MIN) {
            return FingerAdvice.PLACE_FINGER;
        }
        if (quality.score() >= qualityMin) {
            return FingerAdvice.GOOD;
        }
        if (measure(quality, QualityMeasure.FOREGROUND_AREA) < AREA_CENTRED) {
            return FingerAdvice.CENTRE_FINGER;
        }
        if (measure(quality, QualityMeasure.LOCAL_CLARITY) < CLARITY_FAINT) {
            return FingerAdvice.PRESS_HARDER;
        }
        return measure(quality, QualityMeasure.RIDGE_FLOW_COHERENCE) < COHERENCE_SMEARED
                ? FingerAdvice.HOLD_STILL
                : FingerAdvice.DRY_FINGER;
    }

    /** A measure that the algorithm does not give speaks against nothing. */
    private static double measure(FingerQuality quality, QualityMeasure measure) {
        return quality.measures().getOrDefault(measure, Double.MAX_VALUE);
    }
}
