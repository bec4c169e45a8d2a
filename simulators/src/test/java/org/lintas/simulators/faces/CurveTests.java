package org.lintas.simulators.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;

import org.junit.jupiter.api.Test;

class CurveTests {

    private final Curve curve = Curve.through(-2, 1, 0, 5, 1, 5.5, 4, 2);

    @Test
    void goesThroughItsKnotsAndStaysFlatBeyond() {
        assertThat(curve.at(-2)).isEqualTo(1);
        assertThat(curve.at(0)).isCloseTo(5, offset(1e-12));
        assertThat(curve.at(1)).isCloseTo(5.5, offset(1e-12));
        assertThat(curve.at(-9)).isEqualTo(1);
        assertThat(curve.at(9)).isEqualTo(2);
    }

    @Test
    void overshootsNoKnot() {
        for (double place = -2; place <= 4; place += 0.01) {
            assertThat(curve.at(place)).isBetween(1.0, 5.5 + 1e-9);
        }
    }

    @Test
    void refusesKnotsThatDoNotAscend() {
        assertThatIllegalArgumentException().isThrownBy(() -> Curve.through(0, 1, 0, 2));
    }
}
