package org.lintas.simulators.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.lintas.simulators.faces.Capture.Mien;
import org.lintas.simulators.faces.Capture.Pose;
import org.lintas.simulators.faces.Capture.Size;

class CaptureTests {

    @Test
    void sizesAreAllowedAtTheirBoundsAndNotBeyond() {
        assertThat(new Size(96, 96)).isNotNull();
        assertThat(new Size(1_200, 1_600)).isNotNull();
        assertThatIllegalArgumentException().isThrownBy(() -> new Size(95, 96));
        assertThatIllegalArgumentException().isThrownBy(() -> new Size(96, 95));
        assertThatIllegalArgumentException().isThrownBy(() -> new Size(1_201, 1_600));
        assertThatIllegalArgumentException().isThrownBy(() -> new Size(1_200, 1_601));
    }

    @Test
    void posesAreAllowedAtTheirBoundsAndNotBeyond() {
        assertThat(new Pose(-45, 30, 45, 250, 0.15, 0.4)).isNotNull();
        assertThatIllegalArgumentException().isThrownBy(() -> new Pose(-46, 0, 0, 1_000, 0.5, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Pose(0, 31, 0, 1_000, 0.5, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Pose(0, 0, 46, 1_000, 0.5, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Pose(0, 0, 0, 249, 0.5, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Pose(0, 0, 0, 5_001, 0.5, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Pose(0, 0, 0, Double.NaN, 0.5, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Pose(0, 0, 0, 1_000, 0.96, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Pose(0, 0, 0, 1_000, 0.5, 0.41));
    }

    @Test
    void miensAreAllowedAtTheirBoundsAndNotBeyond() {
        assertThat(new Mien(-0.5, 0, -0.5, 0, -1, -1)).isNotNull();
        assertThat(new Mien(1, 1, 1, 1.3, 1, 1)).isNotNull();
        assertThatIllegalArgumentException().isThrownBy(() -> new Mien(1.01, 0, 0, 1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Mien(0, -0.01, 0, 1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Mien(0, 0, 0, 1.31, 0, 0));
    }

    @Test
    void manySeedsGiveCapturesWithinTheBounds() {
        for (long seed = 0; seed < 2_000; seed++) {
            assertThat(Capture.portrait(seed).size()).isEqualTo(Capture.PORTRAIT_SIZE);
            assertThat(Capture.live(seed).pose().distance()).isBetween(450.0, 1_200.0);
        }
    }
}
