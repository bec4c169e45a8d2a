package org.lintas.face;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lintas.calibration.FalseMatchRate;
import org.lintas.calibration.Threshold;

class FaceCalibrationsTests {

    @Test
    void photographsHaveTheShippedThresholds() {
        var calibration = FaceCalibrations.photographs();

        assertThat(calibration.threshold(FalseMatchRate.ONE_IN_1000))
                .isEqualTo(new Threshold(0.5, FalseMatchRate.ONE_IN_1000, "photographs", FaceCalibrations.MATCHER));
        assertThat(calibration.threshold(FalseMatchRate.ONE_IN_10000).value()).isEqualTo(0.6);
    }

    @Test
    void aSimulatedSiteHasItsOwnHigherThreshold() {
        var rate = FalseMatchRate.ONE_IN_1000;

        assertThat(FaceCalibrations.simulatedSite().threshold(rate).value())
                .isGreaterThan(FaceCalibrations.photographs().threshold(rate).value());
    }
}
