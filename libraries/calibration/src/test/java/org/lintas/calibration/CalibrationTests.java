package org.lintas.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CalibrationTests {

    @Test
    void aThresholdSaysWhereItComesFrom() {
        assertThat(calibration("own-gate", "measured").threshold(FalseMatchRate.ONE_IN_1000))
                .isEqualTo(new Threshold(0.7, FalseMatchRate.ONE_IN_1000, "own-gate", Made.FACES));
    }

    @Test
    void aFileNamesAModelOrAnEngineByTheScaleOfItsScores() {
        String faces = calibration("own-gate", "measured").text();
        String prints = faces.replace("model=", "engine=").replace("0.7", "41.5");

        assertThat(faces).startsWith("name=own-gate\nmodel=made-faces-1\nmeasured=2026-11-22\n");
        assertThat(Calibration.of(prints).matcher()).isEqualTo(new Matcher("made-faces-1", ScoreScale.EVIDENCE));
        assertThat(Calibration.of(prints).text()).isEqualTo(prints);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Calibration.of(faces + "engine=both\n"))
                .withMessageContaining("either a model (faces) or an engine");
        assertThatIllegalArgumentException().isThrownBy(() -> Calibration.of(faces.replace("model=", "maker=")));
    }

    @Test
    void textReadsBackAsTheSameCalibration() {
        var calibration = calibration("own-gate", "\t lines\nand \\ signs: = #");

        assertThat(Calibration.of(calibration.text())).isEqualTo(calibration);
    }

    @Test
    void refusesARateThatWasNotMeasured() {
        var calibration = calibration("own-gate", "measured");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> calibration.threshold(FalseMatchRate.ONE_IN_10000))
                .withMessageContaining("too few pairs");
    }

    @Test
    void refusesBrokenTexts() {
        String good = calibration("own-gate", "measured").text();

        assertThatIllegalArgumentException().isThrownBy(() -> Calibration.of(""));
        assertThatIllegalArgumentException().isThrownBy(() -> Calibration.of(good.replace("2026-11-22", "soon")));
        assertThatIllegalArgumentException().isThrownBy(() -> Calibration.of(good.replace("0.7", "1.1")));
        assertThatIllegalArgumentException().isThrownBy(() -> Calibration.of(good.replace("0.7", "high")));
        assertThatIllegalArgumentException().isThrownBy(() -> Calibration.of(good.replace("own-gate", "Own Gate")));
        assertThatIllegalArgumentException().isThrownBy(() -> Calibration.of(good + "x=\\u00ZZ"));
    }

    @Test
    void readsTheLongestTextAndNothingLonger() {
        String good = calibration("own-gate", "measured").text();
        String longest = good + "#".repeat(CalibrationFile.LENGTH_MAX - good.length());

        assertThat(Calibration.of(longest).name()).isEqualTo("own-gate");
        assertThatIllegalArgumentException().isThrownBy(() -> Calibration.of(longest + "#"));
    }

    @Test
    void aThresholdIsRefusedWithScoresOfAnotherMatcher() {
        var threshold = calibration("own-gate", "measured").threshold(FalseMatchRate.ONE_IN_1000);

        assertThat(threshold.of(Made.FACES)).isSameAs(threshold);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> threshold.of(Made.PRINTS))
                .withMessageContaining("made-prints-1");
    }

    @Test
    void aThresholdIsAScoreOfItsMatcher() {
        var rate = FalseMatchRate.ONE_IN_1000;

        assertThat(new Threshold(1, rate, "x", Made.FACES).reachedBy(1)).isTrue();
        assertThat(new Threshold(1_000, rate, "x", Made.PRINTS).reachedBy(999.99))
                .isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new Threshold(1.01, rate, "x", Made.FACES));
        assertThatIllegalArgumentException().isThrownBy(() -> new Threshold(-0.01, rate, "x", Made.PRINTS));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Threshold(Double.POSITIVE_INFINITY, rate, "x", Made.PRINTS));
        assertThatIllegalArgumentException().isThrownBy(() -> new Threshold(0.5, rate, " ", Made.FACES));
    }

    @Test
    void aMatchersIdHasOneTo64Characters() {
        assertThat(new Matcher("m".repeat(64), ScoreScale.COSINE).id()).hasSize(64);
        assertThatIllegalArgumentException().isThrownBy(() -> new Matcher("m".repeat(65), ScoreScale.COSINE));
        assertThatIllegalArgumentException().isThrownBy(() -> new Matcher(" ", ScoreScale.COSINE));
    }

    private static Calibration calibration(String name, String method) {
        return new Calibration(
                name,
                Made.FACES,
                LocalDate.of(2026, 11, 22),
                new Calibration.Pairs(10, 3_000),
                Map.of(FalseMatchRate.ONE_IN_1000, 0.7),
                method);
    }
}
