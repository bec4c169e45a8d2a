package org.lintas.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;

import java.awt.Color;
import java.awt.Image;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.awt.image.RescaleOp;
import java.util.Arrays;
import java.util.EnumMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintas.face.FaceFinding.Kind;

class FaceQualityTests {

    private final FaceComparer comparer = new FaceComparer();

    @ParameterizedTest
    @EnumSource
    void aPassportPortraitHasNothingToReport(Nobody nobody) {
        var sample = comparer.sample(nobody.portrait());
        var quality = sample.quality().orElseThrow();

        assertThat(sample.findings()).isEmpty();
        assertThat(quality.value(FaceQualityMeasure.INTER_EYE_DISTANCE)).isBetween(60.0, 95.0);
        assertThat(quality.value(FaceQualityMeasure.ROLL)).isCloseTo(0, offset(4.0));
        assertThat(quality.value(FaceQualityMeasure.YAW)).isCloseTo(0, offset(8.0));
        assertThat(quality.value(FaceQualityMeasure.FACES)).isEqualTo(1);
        for (var measure : FaceQualityMeasure.values()) {
            assertThat(quality.value(measure)).isBetween(measure.least(), measure.greatest());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-20, -10, 10, 20})
    void rollIsTheAngleOfTheHead(int degrees) {
        var turn = AffineTransform.getRotateInstance(Math.toRadians(degrees), 150, 170);
        var turned = new AffineTransformOp(turn, AffineTransformOp.TYPE_BILINEAR)
                .filter(Nobody.FIRST.portraitPicture(), blank(300, 400));
        double upright = quality(Nobody.FIRST.portraitPicture()).value(FaceQualityMeasure.ROLL);

        assertThat(quality(turned).value(FaceQualityMeasure.ROLL) - upright).isCloseTo(degrees, offset(4.0));
    }

    @Test
    void aHeadOnItsSideIsReported() {
        var turn = AffineTransform.getRotateInstance(Math.toRadians(34), 150, 170);
        var turned = new AffineTransformOp(turn, AffineTransformOp.TYPE_BILINEAR)
                .filter(Nobody.FIRST.portraitPicture(), blank(300, 400));

        assertThat(findings(turned)).contains(Kind.NOT_FRONTAL);
    }

    @Test
    void aDarkFaceIsReported() {
        var dark = new RescaleOp(0.12f, 0, null).filter(Nobody.SECOND.portraitPicture(), blank(300, 400));

        assertThat(findings(dark)).containsAnyOf(Kind.DARK, Kind.FLAT);
    }

    @Test
    void aFlatFaceIsReported() {
        var flat = new RescaleOp(0.19f, 110, null).filter(Nobody.SECOND.portraitPicture(), blank(300, 400));

        assertThat(findings(flat)).contains(Kind.FLAT);
    }

    @Test
    void aBlurredFaceIsReported() {
        assertThat(findings(blurred(Nobody.FIRST.portraitPicture(), 15))).contains(Kind.BLURRED);
    }

    @Test
    void aSmallFaceIsReported() {
        var small = blank(96, 128);
        var scaled = Nobody.FIRST.portraitPicture().getScaledInstance(96, 128, Image.SCALE_AREA_AVERAGING);
        small.createGraphics().drawImage(scaled, 0, 0, null);

        assertThat(findings(small)).contains(Kind.SMALL);
    }

    @Test
    void shadeOnOneHalfIsReported() {
        var half = Nobody.FIRST.portraitPicture();
        var graphics = half.createGraphics();
        graphics.setColor(new Color(0, 0, 0, 180));
        graphics.fillRect(0, 0, 150, 400);
        graphics.dispose();

        assertThat(findings(half)).contains(Kind.UNEVEN_LIGHT);
    }

    @ParameterizedTest
    @EnumSource
    void aMaskDoesNotPassUnnoticed(Nobody nobody) {
        var masked = nobody.portraitPicture();
        var graphics = masked.createGraphics();
        graphics.setColor(new Color(200, 220, 230));
        graphics.fillRoundRect(70, 215, 160, 120, 40, 60);
        graphics.dispose();

        assertThat(findings(masked)).containsAnyOf(Kind.COVERED, Kind.NO_FACE, Kind.NOT_FRONTAL);
    }

    @ParameterizedTest
    @EnumSource
    void whatMakesAFaceHarderToKnowLowersTheOverallFigure(Nobody nobody) {
        double good = quality(nobody.portraitPicture()).value(FaceQualityMeasure.OVERALL);
        var sunglasses = nobody.portraitPicture();
        fill(sunglasses, new Color(20, 20, 20), 80, 150, 140, 50);

        assertThat(good).isGreaterThan(95);
        assertThat(quality(blurred(nobody.portraitPicture(), 21)).value(FaceQualityMeasure.OVERALL))
                .isLessThan(good);
        assertThat(quality(sunglasses).value(FaceQualityMeasure.OVERALL)).isLessThan(good);
    }

    @Test
    void aHeadBeyondTheEdgeIsReported() {
        var whole = Nobody.FIRST.portraitPicture();
        var cut = blank(150, 400);
        cut.createGraphics().drawImage(whole.getSubimage(0, 0, 150, 400), 0, 0, null);
        double visible = quality(whole).value(FaceQualityMeasure.HEAD_VISIBLE);

        assertThat(visible).isGreaterThan(0.99);
        assertThat(findings(cut)).containsAnyOf(Kind.CUT_OFF, Kind.NO_FACE);
    }

    @Test
    void theHeadIsMeasuredAgainstThePicture() {
        var portrait = Nobody.FIRST.portraitPicture();
        var wide = blank(600, 800);
        wide.createGraphics().drawImage(portrait, 150, 200, null);
        double close = quality(portrait).value(FaceQualityMeasure.HEAD_HEIGHT);

        assertThat(close).isBetween(0.55, 0.95);
        assertThat(quality(wide).value(FaceQualityMeasure.HEAD_HEIGHT)).isCloseTo(close / 2, offset(0.05));
    }

    @Test
    void aBusyBackgroundDeviatesMore() {
        var busy = Nobody.FIRST.portraitPicture();
        for (int y = 0; y < 160; y += 40) {
            fill(busy, y % 80 == 0 ? Color.BLACK : Color.WHITE, 0, y, 50, 40);
            fill(busy, y % 80 == 0 ? Color.WHITE : Color.BLACK, 250, y, 50, 40);
        }
        double plain = quality(Nobody.FIRST.portraitPicture()).value(FaceQualityMeasure.BACKGROUND_DEVIATION);

        assertThat(plain).isLessThan(0.12);
        assertThat(quality(busy).value(FaceQualityMeasure.BACKGROUND_DEVIATION)).isGreaterThan(plain + 0.1);
    }

    @Test
    void blocksOfACoarselyCodedPictureShow() {
        var blocks = new BufferedImage(128, 128, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 256; i++) {
            fill(blocks, new Color(0x101010 * (1 + i * 7 % 13)), i % 16 * 8, i / 16 * 8, 8, 8);
        }

        assertThat(CompressionTraces.of(FaceImage.of(blocks))).isGreaterThan(10);
        assertThat(CompressionTraces.of(FaceImage.of(Pictures.gradient(128, 128))))
                .isLessThan(0.1);
    }

    @Test
    void measuresMustBeCompleteAndInTheirRanges() {
        var measures = new EnumMap<FaceQualityMeasure, Double>(FaceQualityMeasure.class);
        assertThatIllegalArgumentException().isThrownBy(() -> new FaceQuality(measures));
        for (var measure : FaceQualityMeasure.values()) {
            measures.put(measure, measure.least());
        }
        assertThat(new FaceQuality(measures).value(FaceQualityMeasure.FACES)).isEqualTo(1);
        measures.put(FaceQualityMeasure.EXPOSURE, 1.01);
        assertThatIllegalArgumentException().isThrownBy(() -> new FaceQuality(measures));
    }

    private FaceQuality quality(BufferedImage image) {
        return comparer.sample(FaceImage.of(image)).quality().orElseThrow();
    }

    private java.util.List<Kind> findings(BufferedImage image) {
        return comparer.sample(FaceImage.of(image)).findings().stream()
                .map(FaceFinding::kind)
                .toList();
    }

    private static BufferedImage blurred(BufferedImage image, int side) {
        float[] even = new float[side * side];
        Arrays.fill(even, 1f / even.length);
        var blur = new ConvolveOp(new Kernel(side, side, even), ConvolveOp.EDGE_NO_OP, null);
        return blur.filter(image, blank(300, 400));
    }

    private static void fill(BufferedImage image, Color colour, int x, int y, int width, int height) {
        var graphics = image.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(x, y, width, height);
        graphics.dispose();
    }

    private static BufferedImage blank(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    }
}
