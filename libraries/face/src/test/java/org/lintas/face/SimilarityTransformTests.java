package org.lintas.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintas.face.Landmarks.Point;

class SimilarityTransformTests {

    @Test
    void findsAQuarterTurnThatDoublesAndShifts() {
        var from = List.of(new Point(0, 0), new Point(1, 0), new Point(0, 1));
        var to = List.of(new Point(10, 20), new Point(10, 22), new Point(8, 20));

        var transform = SimilarityTransform.fit(from, to);

        assertThat(transform.scale()).isCloseTo(2, offset(1e-12));
        assertThat(transform.apply(1, 1).x()).isCloseTo(8, offset(1e-12));
        assertThat(transform.apply(1, 1).y()).isCloseTo(22, offset(1e-12));
    }

    @Test
    void refusesPointsWithoutSpread() {
        var same = List.of(new Point(3, 3), new Point(3, 3));

        assertThatIllegalArgumentException().isThrownBy(() -> SimilarityTransform.fit(same, same));
    }
}
