package org.lintas.face.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.SplittableRandom;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintas.face.FaceImage;
import org.lintas.face.attack.PatternSignal.Direction;
import org.lintas.testkit.Seed;

class PatternCheckTests {

    private static final int SIDE = 256;

    /** Two levels of grey in fine stripes, beneath noise of six. */
    @ParameterizedTest
    @CsvSource({"3.3, 0, UPRIGHT", "5.1, 90, UPRIGHT", "4.2, 8, UPRIGHT", "4.2, 45, OBLIQUE", "6.3, 15, OBLIQUE"})
    void aPatternStandsOutWithItsFinenessAndDirection(double pixels, double degrees, Direction direction) {
        double across = Math.cos(Math.toRadians(degrees)) / pixels;
        double down = Math.sin(Math.toRadians(degrees)) / pixels;

        var signal = PatternCheck.of(picture(SIDE, (x, y) -> 4 * Math.sin(2 * Math.PI * (x * across + y * down))));

        assertThat(signal).hasValueSatisfying(found -> {
            assertThat(found.direction()).isEqualTo(direction);
            assertThat(1 / found.cyclesPerPixel()).isBetween(0.97 * pixels, 1.03 * pixels);
            assertThat(found.decibels()).isGreaterThan(PatternCheck.DECIBELS_MIN);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 100, 256, 400})
    void noiseAndEdgesAreNoPattern(int side) {
        assertThat(PatternCheck.of(picture(side, (x, y) -> 0))).isEmpty();
        assertThat(PatternCheck.of(picture(side, (x, y) -> x < side / 2.0 ? -60 : 60)))
                .isEmpty();
        assertThat(PatternCheck.of(FaceImage.of(new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB))))
                .isEmpty();
    }

    @Test
    void aCoarsePatternIsLeftToTheEye() {
        assertThat(PatternCheck.of(picture(SIDE, (x, y) -> 20 * Math.sin(2 * Math.PI * x / 12))))
                .isEmpty();
    }

    @Test
    void theBlocksOfAJpegAreNoPattern() {
        assertThat(PatternCheck.of(picture(SIDE, (x, y) -> x % 8 == 0 || y % 8 == 0 ? 12 : 0)))
                .isEmpty();
    }

    @Test
    void aPictureBelow64PixelsSaysNothing() {
        DoubleBinaryOperator stripes = (x, y) -> 20 * Math.sin(2 * Math.PI * x / 3);

        assertThat(PatternCheck.of(picture(63, stripes))).isEmpty();
        assertThat(PatternCheck.of(picture(64, stripes))).isPresent();
    }

    private static FaceImage picture(int side, DoubleBinaryOperator pattern) {
        var random = new SplittableRandom(Seed.current());
        var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                double level = 120 + pattern.applyAsDouble(x, y) + random.nextDouble(-6, 6);
                image.setRGB(x, y, 0x010101 * Math.clamp(Math.round(level), 0, 255));
            }
        }
        return FaceImage.of(image);
    }
}
