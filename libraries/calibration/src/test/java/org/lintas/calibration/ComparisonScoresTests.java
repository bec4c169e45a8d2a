package org.lintas.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Error rates against figures worked out by hand. */
class ComparisonScoresTests {

    private static final double[] GENUINE = {0.9, 0.8, 0.7, 0.4};
    private static final double[] IMPOSTOR = {0.1, 0.2, 0.3, 0.5, 0.6};

    @Test
    void ratesCountScoresAtTheThresholdAsMatches() {
        var scores = new ComparisonScores(Made.FACES, GENUINE, IMPOSTOR);

        assertThat(scores.falseMatchRate(0.5)).isEqualTo(2.0 / 5);
        assertThat(scores.falseMatchRate(0.51)).isEqualTo(1.0 / 5);
        assertThat(scores.falseMatchRate(0.61)).isZero();
        assertThat(scores.falseNonMatchRate(0.7)).isEqualTo(1.0 / 4);
        assertThat(scores.falseNonMatchRate(0.71)).isEqualTo(2.0 / 4);
        assertThat(scores.falseNonMatchRate(0.4)).isZero();
    }

    @Test
    void equalErrorRateLiesBetweenTheTwoClosestRates() {
        // At 0.7 one of 4 genuine and none of 5 impostors err (1/4, 0); at 0.4 none and two (0, 2/5): 0.7 is closer.
        assertThat(new ComparisonScores(Made.FACES, GENUINE, IMPOSTOR).equalErrorRate())
                .isCloseTo(0.125, offset(1e-12));
    }

    @Test
    void separatedScoresHaveNoError() {
        var scores = new ComparisonScores(Made.FACES, new double[] {0.8, 0.9}, new double[] {0.1, 0.2});

        assertThat(scores.equalErrorRate()).isZero();
    }

    @Test
    void thresholdLetsThroughExactlyTheAllowedShare() {
        // 3,000 impostor scores 0.0000, 0.0001 ... 0.2999: three may pass at 0.1 %, so the threshold is the third
        // highest.
        var scores = new ComparisonScores(Made.FACES, GENUINE, ramp(3_000));

        double threshold = scores.threshold(FalseMatchRate.ONE_IN_1000);

        assertThat(threshold).isCloseTo(0.2997, offset(1e-9));
        assertThat(scores.falseMatchRate(threshold)).isEqualTo(0.001);
    }

    @Test
    void thresholdNeedsThreeImpostorsForEachExpectedFalseMatch() {
        assertThat(new ComparisonScores(Made.FACES, GENUINE, ramp(3_000)).threshold(FalseMatchRate.ONE_IN_1000))
                .isPositive();
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new ComparisonScores(Made.FACES, GENUINE, ramp(2_999)).threshold(FalseMatchRate.ONE_IN_1000));
    }

    @Test
    void calibrationHoldsTheRatesThatTheCountsAllow() {
        var calibration = new ComparisonScores(Made.FACES, GENUINE, ramp(3_000))
                .calibration("own-gate", LocalDate.of(2026, 11, 22), "four pairs of nobody");

        assertThat(calibration.thresholds()).containsOnlyKeys(FalseMatchRate.ONE_IN_1000);
        assertThat(calibration.pairs()).isEqualTo(new Calibration.Pairs(4, 3_000));
        assertThat(calibration.matcher()).isEqualTo(Made.FACES);
    }

    @Test
    void aCalibrationIsRefusedWithTooFewImpostorsForAnyRate() {
        var scores = new ComparisonScores(Made.FACES, GENUINE, ramp(2_999));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> scores.calibration("own-gate", LocalDate.of(2026, 11, 22), "too few"))
                .withMessageContaining("2999 impostor scores are too few");
    }

    @Test
    void thresholdsOfEvidenceAreInHundredths() {
        var scores = new ComparisonScores(Made.PRINTS, new double[] {40}, new double[] {12.341, 3});

        assertThat(scores.threshold(0.0)).isEqualTo(12.35);
    }

    @Test
    void accuracySaysBothErrorsAtEachRateThatTheCountsAllow() {
        var accuracy = new ComparisonScores(Made.FACES, GENUINE, ramp(3_000)).accuracy();

        assertThat(accuracy.pairs()).isEqualTo(new Calibration.Pairs(4, 3_000));
        assertThat(accuracy.equalErrorRate()).isZero();
        assertThat(accuracy.points()).singleElement().satisfies(point -> {
            assertThat(point.falseMatchRate()).isEqualTo(FalseMatchRate.ONE_IN_1000);
            assertThat(point.threshold()).isEqualTo(0.2997);
            assertThat(point.falseMatches()).isEqualTo(new ErrorRate(3, 3_000));
            assertThat(point.falseNonMatches()).isEqualTo(new ErrorRate(0, 4));
        });
        assertThat(accuracy.tooFewPairsFor())
                .containsExactly(FalseMatchRate.ONE_IN_10000, FalseMatchRate.ONE_IN_100000);
    }

    @Test
    void refusesNoScoresAndImpossibleScores() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ComparisonScores(Made.FACES, new double[0], IMPOSTOR));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ComparisonScores(Made.FACES, GENUINE, new double[] {1.01}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ComparisonScores(Made.FACES, new double[] {Double.NaN}, IMPOSTOR));
    }

    private static double[] ramp(int count) {
        double[] scores = new double[count];
        for (int i = 0; i < count; i++) {
            scores[i] = i / 10_000.0;
        }
        return scores;
    }
}
