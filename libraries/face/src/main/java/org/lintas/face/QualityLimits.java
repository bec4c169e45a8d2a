package org.lintas.face;

import static org.lintas.face.FaceQualityMeasure.CONTRAST;
import static org.lintas.face.FaceQualityMeasure.EXPOSURE;
import static org.lintas.face.FaceQualityMeasure.EYES_OPEN;
import static org.lintas.face.FaceQualityMeasure.FACES;
import static org.lintas.face.FaceQualityMeasure.INTER_EYE_DISTANCE;
import static org.lintas.face.FaceQualityMeasure.LANDMARK_DRIFT;
import static org.lintas.face.FaceQualityMeasure.LIGHT_EVENNESS;
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

    /** Inter-eye distances that the nose may lie off the middle: about 25 degrees of turn. */
    private static final double YAW_MAX = 0.30;

    /** Height of the nose between eyes and mouth: about 20 degrees of nod either way. */
    private static final double PITCH_MIN = 0.30;

    private static final double PITCH_MAX = 0.85;

    /** Mean luminance: dark skin in good light has about 0.2, light skin about 0.65. */
    private static final double EXPOSURE_MIN = 0.08;

    private static final double EXPOSURE_MAX = 0.90;

    /** Standard deviation of luminance: an evenly lit face has 0.08 to 0.2. */
    private static final double CONTRAST_MIN = 0.03;

    /** Darker half by brighter: light from one side only gives about 0.4. */
    private static final double EVENNESS_MIN = 0.45;

    /** Laplacian by deviation: sharp pictures have 0.25 to 0.6. */
    private static final double SHARPNESS_MIN = 0.12;

    /** Lid opening by eye width: narrow open eyes have 0.17. */
    private static final double EYES_OPEN_MIN = 0.10;

    /** Inter-eye distances: free faces have 0.02 to 0.08. */
    private static final double DRIFT_MAX = 0.15;

    private QualityLimits() {}

    static List<FaceFinding> findings(FaceQuality quality) {
        var findings = new Findings(quality, new ArrayList<>());
        findings.above(FACES, 1, Kind.SEVERAL_FACES);
        findings.below(INTER_EYE_DISTANCE, EYES_MIN, Kind.SMALL);
        findings.outside(ROLL, -ROLL_MAX, ROLL_MAX);
        findings.outside(YAW, -YAW_MAX, YAW_MAX);
        findings.outside(PITCH, PITCH_MIN, PITCH_MAX);
        findings.below(EXPOSURE, EXPOSURE_MIN, Kind.DARK);
        findings.above(EXPOSURE, EXPOSURE_MAX, Kind.BRIGHT);
        findings.below(CONTRAST, CONTRAST_MIN, Kind.FLAT);
        findings.below(LIGHT_EVENNESS, EVENNESS_MIN, Kind.UNEVEN_LIGHT);
        findings.below(SHARPNESS, SHARPNESS_MIN, Kind.BLURRED);
        findings.below(EYES_OPEN, EYES_OPEN_MIN, Kind.EYES_CLOSED);
        findings.above(LANDMARK_DRIFT, DRIFT_MAX, Kind.COVERED);
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
