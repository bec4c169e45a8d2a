package org.lintas.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.lintas.calibration.FalseMatchRate;
import org.lintas.calibration.Threshold;
import org.lintas.images.Resolution;
import org.lintas.simulators.fingers.Finger;
import org.lintas.simulators.fingers.FingerPicture;
import org.lintas.simulators.fingers.Pressing;

/** On prints of nobody. */
class FingerExtractorTests {

    private static final Threshold THRESHOLD = FingerCalibrations.scanners().threshold(FalseMatchRate.ONE_IN_10000);

    private final FingerExtractor extractor = new FingerExtractor();
    private final FingerComparer comparer = new FingerComparer();

    @Test
    void printsOfOneFingerMatchAndOthersDoNot() {
        FingerSample enrolled = sample(3, 1);

        assertThat(comparer.compare(enrolled, sample(3, 2), THRESHOLD).match()).isTrue();
        FingerComparison other = comparer.compare(enrolled, sample(4, 1), THRESHOLD);
        assertThat(other.match()).isFalse();
        assertThat(other.readings()).isEqualTo(2);
    }

    @Test
    void aStoredTemplateMatchesALivePrint() throws UnreadableTemplate {
        byte[] record = TemplateFile.write(TemplateFormat.ISO_2005, sample(3, 1).template());

        FingerSample stored = FingerSample.of(TemplateFile.read(record).getFirst());

        assertThat(comparer.compare(sample(3, 2), stored, THRESHOLD).match()).isTrue();
    }

    @Test
    void minutiaeLieWhereThePictureHasRidges() {
        FingerTemplate template = sample(3, 1).template();

        assertThat(template.width()).isEqualTo(Finger.PRINT_WIDTH);
        assertThat(template.height()).isEqualTo(Finger.PRINT_HEIGHT);
        assertThat(template.minutiae()).hasSizeBetween(20, 90).allSatisfy(minutia -> {
            assertThat(minutia.x()).isBetween(0, Finger.PRINT_WIDTH);
            assertThat(minutia.y()).isBetween(0, Finger.PRINT_HEIGHT);
        });
    }

    @Test
    void theSamplingBringsAPictureToScale() {
        FingerPicture print = Finger.of(3).print(Pressing.WELL, 1);
        FingerSample coarse = extractor.extract(FingerImage.ofLevels(print.width(), print.levels(), 500));
        FingerSample fine = extractor.extract(doubled(print));

        assertThat(fine.template().width()).isBetween(Finger.PRINT_WIDTH - 2, Finger.PRINT_WIDTH + 2);
        assertThat(comparer.compare(coarse, fine, THRESHOLD).match()).isTrue();
    }

    @Test
    void anEmptyPlatenGivesNoMinutiaeAndNoQuality() {
        byte[] empty = new byte[300 * 300];
        Arrays.fill(empty, (byte) 240);

        FingerSample sample = extractor.extract(FingerImage.ofLevels(300, empty, 500));

        assertThat(sample.template().minutiae()).isEmpty();
        assertThat(sample.quality().orElseThrow().score()).isZero();
    }

    @Test
    void picturesOfAnySizeAndNoiseAreRead() {
        SplittableRandom random = new SplittableRandom(1);
        for (int side : new int[] {1, 2, 16, 31, 32, 33, 64, 100}) {
            byte[] noise = new byte[side * side * 2];
            random.nextBytes(noise);
            assertThat(extractor
                            .extract(FingerImage.ofLevels(side, noise, 500))
                            .template()
                            .width())
                    .isEqualTo(side);
        }
    }

    @Test
    void qualityFallsWithContactAndMoisture() {
        Finger finger = Finger.of(3);
        FingerQuality well = quality(finger.print(Pressing.WELL, 1));
        FingerQuality part = quality(finger.print(new Pressing(0, 0, 0, 0, 0, 0.3, 3), 1));
        FingerQuality dryPart = quality(finger.print(new Pressing(0, 0, 0, 8, -1, 0.3, 25), 1));

        assertThat(well.score()).isGreaterThan(80);
        assertThat(part.score()).isLessThan(well.score());
        assertThat(dryPart.score()).isLessThan(part.score());
        assertThat(well.measures()).containsOnlyKeys(QualityMeasure.values());
    }

    @Test
    void somebodyElsesQualityTakesThePlaceOfOurs() {
        FingerPicture print = Finger.of(3).print(Pressing.WELL, 1);
        FingerExtractor plugged = new FingerExtractor((image, template) -> new FingerQuality("nfiq-2", 61, Map.of()));

        FingerSample sample = plugged.extract(FingerImage.ofLevels(print.width(), print.levels(), 500));

        assertThat(sample.quality()).contains(new FingerQuality("nfiq-2", 61, Map.of()));
    }

    @Test
    void nonsenseAboutTheSamplingIsNotBelieved() {
        assertThat(FingerImage.believed(Optional.empty())).isEqualTo(500);
        assertThat(FingerImage.believed(Optional.of(new Resolution(72, 72)))).isEqualTo(500);
        assertThat(FingerImage.believed(Optional.of(new Resolution(250, 250)))).isEqualTo(250);
        assertThat(FingerImage.believed(Optional.of(new Resolution(1_200, 1_200))))
                .isEqualTo(1_200);
        assertThat(FingerImage.believed(Optional.of(new Resolution(1_201, 1_201))))
                .isEqualTo(500);
    }

    @Test
    void refusesPicturesLargerThanAHandAndImpossibleSampling() {
        assertThat(FingerImage.ofLevels(2_000, new byte[FingerImage.PIXELS_MAX], 500)
                        .height())
                .isEqualTo(2_000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FingerImage.ofLevels(2_000, new byte[FingerImage.PIXELS_MAX + 2_000], 500));
        assertThatIllegalArgumentException().isThrownBy(() -> FingerImage.ofLevels(10, new byte[100], 99));
        assertThatIllegalArgumentException().isThrownBy(() -> FingerImage.ofLevels(10, new byte[100], 2_001));
        assertThatIllegalArgumentException().isThrownBy(() -> FingerImage.ofLevels(10, new byte[101], 500));
    }

    private FingerSample sample(long finger, long print) {
        FingerPicture picture =
                Finger.of(finger).print(Pressing.guided(new SplittableRandom(finger * 100 + print)), print);
        return extractor.extract(
                FingerImage.ofLevels(picture.width(), picture.levels(), FingerPicture.PIXELS_PER_INCH));
    }

    private FingerQuality quality(FingerPicture picture) {
        return extractor
                .extract(FingerImage.ofLevels(picture.width(), picture.levels(), 500))
                .quality()
                .orElseThrow();
    }

    private static FingerImage doubled(FingerPicture print) {
        byte[] levels = print.levels();
        byte[] twice = new byte[4 * levels.length];
        for (int y = 0; y < 2 * print.height(); y++) {
            for (int x = 0; x < 2 * print.width(); x++) {
                twice[y * 2 * print.width() + x] = levels[y / 2 * print.width() + x / 2];
            }
        }
        return FingerImage.ofLevels(2 * print.width(), twice, 1_000);
    }
}
