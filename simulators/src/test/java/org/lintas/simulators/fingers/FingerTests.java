package org.lintas.simulators.fingers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FingerTests {

    @Test
    void theSameSeedGivesTheSamePrint() {
        byte[] one = Finger.of(5).print(Pressing.WELL, 1).levels();

        assertThat(Finger.of(5).print(Pressing.WELL, 1).levels()).isEqualTo(one);
        assertThat(Finger.of(5).print(Pressing.WELL, 2).levels()).isNotEqualTo(one);
        assertThat(Finger.of(6).print(Pressing.WELL, 1).levels()).isNotEqualTo(one);
    }

    @Test
    void aPrintHasDarkRidgesInTheMiddleAndALightRim() {
        FingerPicture picture = Finger.of(5).print(Pressing.WELL, 1);
        byte[] levels = picture.levels();
        int dark = 0;
        int middle = 0;
        for (int y = 150; y < 300; y++) {
            for (int x = 120; x < 260; x++) {
                middle++;
                dark += (levels[y * picture.width() + x] & 0xFF) < 128 ? 1 : 0;
            }
        }

        assertThat(dark).isBetween(middle / 3, 2 * middle / 3);
        assertThat(levels[3 * picture.width() + 3] & 0xFF).isGreaterThan(200);
    }

    @Test
    void aWetFingerIsDarkerThanADryOne() {
        Finger finger = Finger.of(9);

        double wet = mean(finger.print(new Pressing(0, 0, 0, 0, 1, 1, 3), 1));
        double dry = mean(finger.print(new Pressing(0, 0, 0, 0, -1, 1, 3), 1));

        assertThat(wet).isLessThan(dry - 20);
    }

    @Test
    void classesComeByTheirShares() {
        Map<PatternKind, Integer> seen = new EnumMap<>(PatternKind.class);
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 10_000; i++) {
            seen.merge(PatternKind.at(random.nextDouble()), 1, Integer::sum);
        }

        assertThat(seen.get(PatternKind.LEFT_LOOP)).isBetween(3_150, 3_450);
        assertThat(seen.get(PatternKind.WHORL)).isBetween(2_050, 2_350);
        assertThat(seen.get(PatternKind.TENTED_ARCH)).isBetween(220, 380);
    }

    @Test
    void aPictureIsAPortableGreyMap() {
        FingerPicture picture = Finger.of(5).print(Pressing.WELL, 1);
        byte[] pgm = picture.pgm();

        assertThat(new String(pgm, 0, 15, StandardCharsets.US_ASCII)).isEqualTo("P5\n388 450\n255\n");
        assertThat(pgm).hasSize(15 + picture.width() * picture.height());
    }

    @Test
    void refusesWhatNoFingerDoes() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Pressing(0, 0, 0, 12.1, 0, 1, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new Pressing(0, 0, 0, 0, 1.1, 1, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new Pressing(0, 0, 0, 0, 0, 0.29, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new Pressing(0, 0, 0, 0, 0, 1, 31));
    }

    private static double mean(FingerPicture picture) {
        long sum = 0;
        for (byte level : picture.levels()) {
            sum += level & 0xFF;
        }
        return (double) sum / picture.levels().length;
    }
}
