package org.lintas.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lintas.face.FaceFinding.Kind;
import org.lintas.images.ImageBounds;
import org.lintas.images.ImageDecoder;

/** Small faces in a scene of 2,400 by 1,600 pixels. */
class DetectionEffortTests {

    private static final int WIDTH = 2_400;
    private static final int HEIGHT = 1_600;

    private final FaceComparer quick = new FaceComparer();
    private final FaceComparer thorough =
            new FaceComparer(ImageDecoder.inProcess(ImageBounds.STANDARD), DetectionEffort.THOROUGH);

    /** In a corner, across the middle lines, on the edges of parts; 80 to 160 pixels high with its shoulders. */
    @ParameterizedTest
    @CsvSource({"10, 10, 160", "1140, 720, 160", "560, 340, 100", "1750, 1150, 120", "2320, 1510, 80"})
    void aSmallFaceIsFoundWhereverItIs(int left, int top, int height) {
        var scene = scene();
        place(scene, left, top, height);
        var image = FaceImage.of(scene);

        assertThat(quick.sample(image).findings()).extracting(FaceFinding::kind).containsExactly(Kind.NO_FACE);
        var sample = thorough.sample(image);
        assertThat(sample.quality().orElseThrow().value(FaceQualityMeasure.FACES))
                .isEqualTo(1);
        assertThat(sample.template()
                        .orElseThrow()
                        .score(quick.sample(Nobody.FIRST.portrait()).template().orElseThrow()))
                .isGreaterThan(0.7);
    }

    @Test
    void aGroupIsCounted() {
        var scene = scene();
        for (int i = 0; i < 4; i++) {
            place(scene, 300 + 480 * i, 700, 100);
        }

        assertThat(thorough.sample(FaceImage.of(scene)).quality().orElseThrow().value(FaceQualityMeasure.FACES))
                .isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource
    void whereTheFirstLookFindsAFaceNothingChanges(Nobody nobody) {
        assertThat(thorough.sample(nobody.portrait())).isEqualTo(quick.sample(nobody.portrait()));
        assertThat(thorough.sample(nobody.live())).isEqualTo(quick.sample(nobody.live()));
    }

    @Test
    void aSceneWithoutAFaceHasNone() {
        assertThat(thorough.sample(FaceImage.of(scene())).findings())
                .extracting(FaceFinding::kind)
                .containsExactly(Kind.NO_FACE);
    }

    @Test
    void partsOverlapByHalfAndAreBounded() {
        assertThat(parts(WIDTH, HEIGHT))
                .hasSize(PictureTiles.TILES_MAX)
                .contains(new Resampling.Region(600, 0, 1_800, 800))
                .endsWith(new Resampling.Region(1_800, 1_200, WIDTH, HEIGHT));
        assertThat(parts(2_000, 959)).hasSize(9);
        assertThat(parts(900, 480)).hasSize(9);
        assertThat(parts(900, 479)).isEmpty();
    }

    private static List<Resampling.Region> parts(int width, int height) {
        return PictureTiles.of(FaceImage.of(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB)));
    }

    /** Always the same: clutter may hide a face from the network or look like one, which is measured and not tested. */
    private static BufferedImage scene() {
        var random = new SplittableRandom(2);
        var scene = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var graphics = scene.createGraphics();
        graphics.setColor(new Color(150, 155, 160));
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        for (int i = 0; i < 60; i++) {
            graphics.setColor(new Color(random.nextInt(0x1000000)));
            graphics.fillRect(random.nextInt(WIDTH), random.nextInt(HEIGHT), 30 + random.nextInt(300), 8);
        }
        graphics.dispose();
        return scene;
    }

    private static void place(BufferedImage scene, int left, int top, int height) {
        var graphics = scene.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        var portrait = Nobody.FIRST.portraitPicture();
        var half = new BufferedImage(portrait.getWidth() / 2, portrait.getHeight() / 2, BufferedImage.TYPE_INT_RGB);
        half.createGraphics()
                .drawImage(
                        portrait.getScaledInstance(half.getWidth(), half.getHeight(), Image.SCALE_AREA_AVERAGING),
                        0,
                        0,
                        null);
        graphics.drawImage(half, left, top, height * 3 / 4, height, null);
        graphics.dispose();
    }
}
