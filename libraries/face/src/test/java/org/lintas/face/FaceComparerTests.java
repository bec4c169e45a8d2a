package org.lintas.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lintas.calibration.FalseMatchRate;
import org.lintas.calibration.Matcher;
import org.lintas.calibration.ScoreScale;
import org.lintas.calibration.Threshold;
import org.lintas.face.FaceComparison.Outcome;
import org.lintas.face.FaceFinding.Kind;

class FaceComparerTests {

    private static final Threshold THRESHOLD = FaceCalibrations.simulatedSite().threshold(FalseMatchRate.ONE_IN_1000);

    private final FaceComparer comparer = new FaceComparer();

    @ParameterizedTest
    @EnumSource
    void aPersonMatchesTheirOwnPortrait(Nobody nobody) {
        var comparison = comparer.compare(nobody.portrait(), nobody.live(), THRESHOLD);

        assertThat(comparison.outcome()).isEqualTo(Outcome.MATCH);
        assertThat(comparison.match()).isTrue();
        assertThat(comparison.score().getAsDouble()).isBetween(THRESHOLD.value(), 1.0);
        assertThat(comparison.model()).isEqualTo(FaceTemplate.MODEL);
        assertThat(comparison.threshold()).isEqualTo(THRESHOLD);
        assertThat(comparison.referenceFindings()).isEmpty();
        assertThat(comparison.probeFindings()).isEmpty();
        assertThat(comparison.referenceQuality()).isPresent();
        assertThat(comparison.probeQuality()).isPresent();
    }

    @Test
    void anotherPersonDoesNotMatch() {
        var comparison = comparer.compare(Nobody.FIRST.portrait(), Nobody.SECOND.live(), THRESHOLD);

        assertThat(comparison.outcome()).isEqualTo(Outcome.NO_MATCH);
        assertThat(comparison.match()).isFalse();
        assertThat(comparison.score().getAsDouble()).isLessThan(0.7);
    }

    @Test
    void theCodingOfThePortraitHardlyChangesTheScore() {
        byte[] jpeg2000 = Pictures.encoded(Nobody.FIRST.portraitPicture(), "jpeg2000");
        byte[] png = Pictures.encoded(Nobody.FIRST.portraitPicture(), "png");

        assertThat(score(jpeg2000, Nobody.FIRST.portrait())).isGreaterThan(0.99);
        assertThat(score(png, Nobody.FIRST.portrait())).isGreaterThan(0.999);
    }

    @Test
    void sizeAndFramingHardlyChangeTheScore() {
        var small = new BufferedImage(600, 400, BufferedImage.TYPE_3BYTE_BGR);
        small.createGraphics().drawImage(Nobody.FIRST.portraitPicture(), 310, 60, 220, 293, null);
        var large = new BufferedImage(1_200, 1_600, BufferedImage.TYPE_3BYTE_BGR);
        large.createGraphics().drawImage(Nobody.FIRST.portraitPicture(), 0, 0, 1_200, 1_600, null);

        assertThat(score(Pictures.encoded(small, "png"), Nobody.FIRST.portrait()))
                .isGreaterThan(0.95);
        assertThat(score(Pictures.encoded(large, "jpeg"), Nobody.FIRST.portrait()))
                .isGreaterThan(0.98);
    }

    @Test
    void theLargestOfSeveralFacesIsComparedAndTheOthersReported() {
        var both = new BufferedImage(560, 400, BufferedImage.TYPE_3BYTE_BGR);
        both.createGraphics().drawImage(Nobody.FIRST.portraitPicture(), 0, 0, null);
        both.createGraphics().drawImage(Nobody.SECOND.portraitPicture(), 310, 60, 225, 300, null);

        var comparison = comparer.compare(Nobody.FIRST.portrait(), Pictures.encoded(both, "png"), THRESHOLD);

        assertThat(comparison.match()).isTrue();
        assertThat(comparison.probeFindings()).extracting(FaceFinding::kind).containsExactly(Kind.SEVERAL_FACES);
        assertThat(comparison.probeQuality().orElseThrow().value(FaceQualityMeasure.FACES))
                .isEqualTo(2);
        assertThat(comparison.referenceFindings()).isEmpty();
    }

    @Test
    void anUnreadablePictureLeavesTheComparisonUndetermined() {
        byte[] plain = Pictures.encoded(Pictures.gradient(160, 200), "jpeg");

        var comparison = comparer.compare(new byte[] {1, 2, 3}, plain, THRESHOLD);

        assertThat(comparison.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(comparison.match()).isFalse();
        assertThat(comparison.score()).isEmpty();
        assertThat(comparison.referenceFindings()).extracting(FaceFinding::kind).containsExactly(Kind.UNREADABLE);
        assertThat(comparison.probeFindings()).extracting(FaceFinding::kind).containsExactly(Kind.NO_FACE);
    }

    @Test
    void aReadableReferenceIsNotEnough() {
        var comparison = comparer.compare(Nobody.FIRST.portrait(), new byte[0], THRESHOLD);

        assertThat(comparison.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(comparison.referenceQuality()).isPresent();
        assertThat(comparison.probeQuality()).isEmpty();
    }

    @Test
    void refusesAThresholdOfAnotherModel() {
        var foreign = new Threshold(
                0.5, FalseMatchRate.ONE_IN_1000, "elsewhere", new Matcher("another-model", ScoreScale.COSINE));
        var nothing = comparer.sample(new byte[0]);

        assertThatIllegalArgumentException().isThrownBy(() -> comparer.compare(nothing, nothing, foreign));
    }

    @Test
    void manyThreadsGetTheSameTemplate() throws InterruptedException, ExecutionException {
        var expected = comparer.sample(Nobody.FIRST.portrait());
        var results = new ArrayList<Future<FaceSample>>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 12; i++) {
                results.add(threads.submit(() -> comparer.sample(Nobody.FIRST.portrait())));
            }
        }
        for (var result : results) {
            assertThat(result.get()).isEqualTo(expected);
        }
    }

    private double score(byte[] reference, byte[] probe) {
        return comparer.compare(reference, probe, THRESHOLD).score().orElseThrow();
    }
}
