package org.lintas.face.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.lintas.testkit.Seed;

/** The fast transform gives the numbers of the definition. */
class SpectrumTests {

    private static final int SIDE = 16;

    @Test
    void everyWaveHasThePowerOfTheDefinition() {
        long seed = Seed.current();
        double[] values = new SplittableRandom(seed).doubles(SIDE * SIDE, -1, 1).toArray();
        var spectrum = new Spectrum(SIDE, values);

        for (int down = -SIDE / 2; down < SIDE / 2; down++) {
            for (int across = -SIDE / 2; across < SIDE / 2; across++) {
                assertThat(spectrum.power(across, down))
                        .as("seed %d, %d across, %d down", seed, across, down)
                        .isCloseTo(defined(values, across, down), offset(1e-9));
            }
        }
    }

    @Test
    void refusesWhatIsNoSquareOfAPowerOfTwo() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Spectrum(12, new double[144]));
        assertThatIllegalArgumentException().isThrownBy(() -> new Spectrum(16, new double[255]));
    }

    private static double defined(double[] values, int across, int down) {
        double real = 0;
        double imaginary = 0;
        for (int i = 0; i < values.length; i++) {
            double angle = 2 * Math.PI * (across * (i % SIDE) + down * (i / SIDE)) / SIDE;
            real += values[i] * Math.cos(angle);
            imaginary -= values[i] * Math.sin(angle);
        }
        return real * real + imaginary * imaginary;
    }
}
