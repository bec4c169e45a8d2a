package org.lintas.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lintas.calibration.FalseMatchRate;
import org.lintas.calibration.Threshold;

class FingerCalibrationsTests {

    @Test
    void scannersHaveTheShippedThresholds() {
        var calibration = FingerCalibrations.scanners();

        assertThat(calibration.threshold(FalseMatchRate.ONE_IN_1000))
                .isEqualTo(new Threshold(25, FalseMatchRate.ONE_IN_1000, "scanners", FingerCalibrations.MATCHER));
        assertThat(calibration.threshold(FalseMatchRate.ONE_IN_10000).value()).isEqualTo(33);
        assertThat(calibration.threshold(FalseMatchRate.ONE_IN_100000).value()).isEqualTo(42);
    }

    @Test
    void aSimulatedSiteHasItsOwnHigherThreshold() {
        var rate = FalseMatchRate.ONE_IN_1000;

        assertThat(FingerCalibrations.simulatedSite().threshold(rate).value())
                .isGreaterThan(FingerCalibrations.scanners().threshold(rate).value());
    }
}
