package org.lintas.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintas.face.FaceFinding.Kind;

class QualityLimitsTests {

    /** A portrait with nothing to report. */
    private static final Map<FaceQualityMeasure, Double> GOOD = good();

    @Test
    void aGoodPortraitHasNoFindings() {
        assertThat(QualityLimits.findings(new FaceQuality(GOOD))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "FACES, 1, 2, SEVERAL_FACES",
        "INTER_EYE_DISTANCE, 24, 23.9, SMALL",
        "ROLL, 25, 25.1, NOT_FRONTAL",
        "ROLL, -25, -25.1, NOT_FRONTAL",
        "YAW, 26, 26.1, NOT_FRONTAL",
        "YAW, -26, -26.1, NOT_FRONTAL",
        "PITCH, 28, 28.1, NOT_FRONTAL",
        "PITCH, -28, -28.1, NOT_FRONTAL",
        "EXPOSURE, 0.08, 0.079, DARK",
        "EXPOSURE, 0.90, 0.901, BRIGHT",
        "CONTRAST, 0.03, 0.029, FLAT",
        "LIGHT_EVENNESS, 0.45, 0.449, UNEVEN_LIGHT",
        "SHARPNESS, 0.17, 0.169, BLURRED",
        "EYE_CONTRAST, 0.03, 0.029, COVERED",
        "MOUTH_CONTRAST, 0.04, 0.039, COVERED",
        "LANDMARK_DRIFT, 0.12, 0.121, COVERED",
        "DETECTION_CONFIDENCE, 0.95, 0.949, COVERED",
        "HEAD_VISIBLE, 0.7, 0.699, CUT_OFF",
        "MOUTH_OPEN, 0.2, 0.201, MOUTH_OPEN",
        "OVERALL, 50, 49.9, UNRELIABLE",
    })
    void aMeasureIsReportedBeyondItsLimitOnly(FaceQualityMeasure measure, double at, double past, Kind kind) {
        assertThat(QualityLimits.findings(with(measure, at))).isEmpty();
        assertThat(QualityLimits.findings(with(measure, past))).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(kind);
            assertThat(finding.detail()).contains(measure.unit());
        });
    }

    private static FaceQuality with(FaceQualityMeasure measure, double value) {
        var measures = new EnumMap<FaceQualityMeasure, Double>(GOOD);
        measures.put(measure, value);
        return new FaceQuality(measures);
    }

    private static Map<FaceQualityMeasure, Double> good() {
        var good = new EnumMap<FaceQualityMeasure, Double>(FaceQualityMeasure.class);
        for (var measure : FaceQualityMeasure.values()) {
            good.put(measure, 0.4);
        }
        good.put(FaceQualityMeasure.FACES, 1.0);
        good.put(FaceQualityMeasure.INTER_EYE_DISTANCE, 90.0);
        good.put(FaceQualityMeasure.YAW, 0.0);
        good.put(FaceQualityMeasure.LIGHT_EVENNESS, 0.9);
        good.put(FaceQualityMeasure.LANDMARK_DRIFT, 0.02);
        good.put(FaceQualityMeasure.HEAD_VISIBLE, 1.0);
        good.put(FaceQualityMeasure.MOUTH_OPEN, 0.0);
        good.put(FaceQualityMeasure.OVERALL, 99.0);
        good.put(FaceQualityMeasure.DETECTION_CONFIDENCE, 1.0);
        return good;
    }
}
