package org.lintas.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SkewTestTests {

    @Test
    void theTestIsFishersOfOneSide() {
        // The lady tasting tea (R. A. Fisher, 1935): 3 of 4 right by chance, 17 of 70.
        assertThat(SkewTest.probability(new ErrorRate(3, 4), new ErrorRate(1, 4)))
                .isCloseTo(17.0 / 70, within(1e-12));
        assertThat(SkewTest.probability(new ErrorRate(0, 40), new ErrorRate(9, 40)))
                .isCloseTo(1, within(1e-9));
        ErrorRate group = new ErrorRate(12, 60);
        ErrorRate others = new ErrorRate(2, 100);
        assertThat(SkewTest.alarms(group, others, 1)).isTrue();
        assertThat(SkewTest.alarms(group, others, 1_000)).isFalse();
    }

    @Test
    void fewCasesAndSmallDifferencesAreNoAlarm() {
        assertThat(SkewTest.alarms(new ErrorRate(29, 29), new ErrorRate(0, 1_000), 1))
                .isFalse();
        assertThat(SkewTest.alarms(new ErrorRate(30, 30), new ErrorRate(0, 1_000), 1))
                .isTrue();
        assertThat(SkewTest.alarms(new ErrorRate(1_000, 1_000), new ErrorRate(0, 29), 1))
                .isFalse();
        assertThat(SkewTest.alarms(new ErrorRate(124_000, 1_000_000), new ErrorRate(100_000, 1_000_000), 1))
                .isFalse();
        assertThat(SkewTest.alarms(new ErrorRate(126_000, 1_000_000), new ErrorRate(100_000, 1_000_000), 1))
                .isTrue();
    }
}
