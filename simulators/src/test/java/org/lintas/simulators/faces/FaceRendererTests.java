package org.lintas.simulators.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintas.calibration.ComparisonScores;
import org.lintas.calibration.FalseMatchRate;
import org.lintas.calibration.Threshold;
import org.lintas.face.FaceCalibrations;
import org.lintas.face.FaceComparer;
import org.lintas.face.FaceComparison;
import org.lintas.face.FaceFinding.Kind;
import org.lintas.face.FaceImage;
import org.lintas.face.FaceQualityMeasure;
import org.lintas.face.FaceSample;

/** Rendered faces before the real comparison. */
class FaceRendererTests {

    /** Longest portrait in bytes: what a chip's data group 2 has room for beside its headers. */
    private static final int CHIP_BYTES = 15_000;

    private static final Threshold THRESHOLD = FaceCalibrations.simulatedSite().threshold(FalseMatchRate.ONE_IN_1000);

    private final FaceComparer comparer = new FaceComparer();

    @Test
    void theSameIdentityAndCaptureGiveTheSamePicture() {
        byte[] first = FaceRenderer.jpeg(Identity.of(7), Capture.live(3));

        assertThat(FaceRenderer.jpeg(Identity.of(7), Capture.live(3))).isEqualTo(first);
        assertThat(FaceRenderer.jpeg(Identity.of(7), Capture.live(4))).isNotEqualTo(first);
        assertThat(FaceRenderer.jpeg(Identity.of(8), Capture.live(3))).isNotEqualTo(first);
    }

    @Test
    void aPortraitFitsOnAChip() {
        for (long seed = 1; seed <= 5; seed++) {
            var picture = FaceRenderer.render(Identity.of(seed), Capture.portrait(seed));

            assertThat(picture.getWidth()).isEqualTo(300);
            assertThat(picture.getHeight()).isEqualTo(400);
            assertThat(FaceRenderer.jpegWithin(picture, CHIP_BYTES)).hasSizeLessThanOrEqualTo(CHIP_BYTES);
        }
    }

    @Test
    void refusesALengthThatNoQualityReaches() {
        var picture = FaceRenderer.render(Identity.of(1), Capture.portrait(1));

        assertThatIllegalArgumentException().isThrownBy(() -> FaceRenderer.jpegWithin(picture, 500));
    }

    @Test
    void everyFaceIsFoundAndPersonsAreToldApart() {
        var portraits = new ArrayList<FaceSample>();
        var captures = new ArrayList<FaceSample>();
        for (long seed = 1; seed <= 16; seed++) {
            var identity = Identity.of(seed);
            portraits.add(comparer.sample(
                    FaceRenderer.jpegWithin(FaceRenderer.render(identity, Capture.portrait(seed)), CHIP_BYTES)));
            captures.add(comparer.sample(FaceRenderer.jpeg(identity, Capture.live(seed))));
        }

        var scores = scores(portraits, captures);

        // one in three hundred is the measured rate: one of these sixteen may fail
        assertThat(scores.falseNonMatchRate(THRESHOLD.value())).isLessThanOrEqualTo(1 / 16.0);
        assertThat(scores.falseMatchRate(THRESHOLD.value())).isLessThanOrEqualTo(0.01);
        assertThat(scores.equalErrorRate()).isLessThan(0.02);
    }

    @Test
    void aTurnedHeadIsMeasuredAsTurned() {
        var quality = new ArrayList<Double>();
        for (double yaw : new double[] {-20, 0, 20}) {
            quality.add(measured(new Capture.Pose(yaw, 0, 0, 1_500, 0.7, 0), FaceQualityMeasure.YAW));
        }
        assertThat(quality).isSorted();
        assertThat(quality.getLast() - quality.getFirst()).isBetween(30.0, 50.0);
        assertThat(measured(new Capture.Pose(0, 0, 15, 1_500, 0.6, 0), FaceQualityMeasure.ROLL))
                .isBetween(10.0, 20.0);
        assertThat(measured(new Capture.Pose(0, 20, 0, 1_500, 0.7, 0), FaceQualityMeasure.PITCH))
                .isGreaterThan(measured(new Capture.Pose(0, -20, 0, 1_500, 0.7, 0), FaceQualityMeasure.PITCH));
    }

    private double measured(Capture.Pose pose, FaceQualityMeasure measure) {
        var picture = FaceRenderer.render(Identity.of(50), Capture.portrait(50).withPose(pose));
        return comparer.sample(FaceImage.of(picture)).quality().orElseThrow().value(measure);
    }

    @Test
    void twoPersonsInOnePictureAreReported() {
        var left = FaceRenderer.render(Identity.of(1), Capture.live(1));
        var right = FaceRenderer.render(Identity.of(2), Capture.live(2));
        var both = new BufferedImage(720, 480, BufferedImage.TYPE_3BYTE_BGR);
        both.createGraphics().drawImage(left, 0, 0, null);
        both.createGraphics().drawImage(right, 360, 0, null);

        var sample = comparer.sample(FaceImage.of(both));

        assertThat(sample.findings()).extracting(finding -> finding.kind()).contains(Kind.SEVERAL_FACES);
    }

    private ComparisonScores scores(List<FaceSample> portraits, List<FaceSample> captures) {
        var genuine = new ArrayList<Double>();
        var impostor = new ArrayList<Double>();
        for (int i = 0; i < portraits.size(); i++) {
            for (int j = 0; j < captures.size(); j++) {
                var comparison = comparer.compare(portraits.get(i), captures.get(j), THRESHOLD);
                assertThat(comparison.outcome()).isNotEqualTo(FaceComparison.Outcome.UNDETERMINED);
                (i == j ? genuine : impostor).add(comparison.score().getAsDouble());
            }
        }
        return new ComparisonScores(FaceCalibrations.MATCHER, array(genuine), array(impostor));
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
