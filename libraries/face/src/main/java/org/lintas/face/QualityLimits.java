package org.lintas.face;

import static org.lintas.face.FaceQualityMeasure.CONTRAST;
import static org.lintas.face.FaceQualityMeasure.DETECTION_CONFIDENCE;
import static org.lintas.face.FaceQualityMeasure.EXPOSURE;
import static org.lintas.face.FaceQualityMeasure.EYE_CONTRAST;
import static org.lintas.face.FaceQualityMeasure.FACES;
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

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lintas.face.FaceFinding.Kind;

/** When a measure becomes a finding. */
final class QualityLimits {

    /** Pixels between the eyes: the template has 35, below about two thirds of that detail is invented. */
    private static final double EYES_MIN = 24;

    /** Degrees in the plane: alignment turns the face back, the detector is trained to about this. */
    private static final double ROLL_MAX = 25;

    /** Degrees of turn: of photographs 5 % have 17. */
    private static final double YAW_MAX = 26;

    /** Degrees of nod either way: of photographs 5 % have 23 upwards. */
    private static final double PITCH_MAX = 28;

    /** Mean luminance: dark skin in good light has about 0.2, light skin about 0.65. */
    private static final double EXPOSURE_MIN = 0.08;

    private static final double EXPOSURE_MAX = 0.90;

    /** Standard deviation of luminance: an evenly lit face has 0.08 to 0.2. */
    private static final double CONTRAST_MIN = 0.03;

    /** Darker half by brighter: light from one side only gives about 0.4. */
    private static final double EVENNESS_MIN = 0.45;

    /** Laplacian by deviation: of 400 photographs 5 % are below 0.21; blur of a tenth of the eyes' distance gives 0.15. */
    private static final double SHARPNESS_MIN = 0.17;

    /** Eye and mouth contrast: of 400 photographs none is below 0.068 and 0.086; plain covers have less than 0.02. */
    private static final double EYE_CONTRAST_MIN = 0.03;

    private static final double MOUTH_CONTRAST_MIN = 0.04;

    /** Inter-eye distances: of 400 photographs none is above 0.05. */
    private static final double DRIFT_MAX = 0.12;

    /** Detector's confidence: of 400 photographs none is below 0.999. */
    private static final double CONFIDENCE_MIN = 0.95;

    /** Share of the head in the picture: of 400 photographs, tight ones, none is below 0.76. */
    private static final double VISIBLE_MIN = 0.7;

    /** Lip opening by mouth width: of 400 photographs, with smiles, 1 % are above it. */
    private static final double MOUTH_OPEN_MAX = 0.2;

    /** Likelihood of a match, in percent: of 400 photographs none is below 73. */
    private static final double OVERALL_MIN = 50;

    private QualityLimits() {}

    static List<FaceFinding> findings(FaceQuality quality) {
        var findings = new Findings(quality, new ArrayList<>());
        findings.above(FACES, 1, Kind.SEVERAL_FACES);
        findings.below(INTER_EYE_DISTANCE, EYES_MIN, Kind.SMALL);
        findings.outside(ROLL, -ROLL_MAX, ROLL_MAX);
        findings.outside(YAW, -YAW_MAX, YAW_MAX);
        findings.outside(PITCH, -PITCH_MAX, PITCH_MAX);
        findings.below(EXPOSURE, EXPOSURE_MIN, Kind.DARK);
        findings.above(EXPOSURE, EXPOSURE_MAX, Kind.BRIGHT);
        findings.below(CONTRAST, CONTRAST_MIN, Kind.FLAT);
        findings.below(LIGHT_EVENNESS, EVENNESS_MIN, Kind.UNEVEN_LIGHT);
        findings.below(SHARPNESS, SHARPNESS_MIN, Kind.BLURRED);
        findings.below(EYE_CONTRAST, EYE_CONTRAST_MIN, Kind.COVERED);
        findings.below(MOUTH_CONTRAST, MOUTH_CONTRAST_MIN, Kind.COVERED);
        findings.below(DETECTION_CONFIDENCE, CONFIDENCE_MIN, Kind.COVERED);
        findings.above(LANDMARK_DRIFT, DRIFT_MAX, Kind.COVERED);
        findings.below(HEAD_VISIBLE, VISIBLE_MIN, Kind.CUT_OFF);
        findings.above(MOUTH_OPEN, MOUTH_OPEN_MAX, Kind.MOUTH_OPEN);
        findings.below(OVERALL, OVERALL_MIN, Kind.UNRELIABLE);
        return List.copyOf(findings.list());
    }

    private record Findings(FaceQuality quality, List<FaceFinding> list) {

        void below(FaceQualityMeasure measure, double limit, Kind kind) {
            if (quality.value(measure) < limit) {
                add(measure, kind, "below", limit);
            }
        }

        void above(FaceQualityMeasure measure, double limit, Kind kind) {
            if (quality.value(measure) > limit) {
                add(measure, kind, "above", limit);
            }
        }

        void outside(FaceQualityMeasure measure, double least, double greatest) {
            below(measure, least, Kind.NOT_FRONTAL);
            above(measure, greatest, Kind.NOT_FRONTAL);
        }

        private void add(FaceQualityMeasure measure, Kind kind, String side, double limit) {
            list.add(new FaceFinding(
                    kind,
                    "%s %.2f %s is %s %.2f"
                            .formatted(
                                    measure.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                                    quality.value(measure),
                                    measure.unit(),
                                    side,
                                    limit)));
        }
    }
}
