package org.lintas.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CalibrationTests {

    @Test
    void scannersHaveTheShippedThresholds() {
        var calibration = Calibration.scanners();

        assertThat(calibration.threshold(FalseMatchRate.ONE_IN_1000))
                .isEqualTo(new Threshold(25, FalseMatchRate.ONE_IN_1000, "scanners", FingerComparer.ENGINE));
        assertThat(calibration.threshold(FalseMatchRate.ONE_IN_10000).value()).isEqualTo(33);
    }

    @Test
    void aSimulatedSiteHasItsOwnHigherThreshold() {
        var rate = FalseMatchRate.ONE_IN_1000;

        assertThat(Calibration.simulatedSite().threshold(rate).value())
                .isGreaterThan(Calibration.scanners().threshold(rate).value());
    }

    @Test
    void textReadsBackAsTheSameCalibration() {
        var calibration = calibration("own-gate", " lines\nand \\ signs: = #");

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
        assertThatIllegalArgumentException().isThrownBy(() -> Calibration.of(good.replace("0.7", "-1.1")));
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

    private static Calibration calibration(String name, String method) {
        return new Calibration(
                name,
                FingerComparer.ENGINE,
                LocalDate.of(2026, 11, 22),
                new Calibration.Pairs(10, 3_000),
                Map.of(FalseMatchRate.ONE_IN_1000, 0.7),
                method);
    }
}
