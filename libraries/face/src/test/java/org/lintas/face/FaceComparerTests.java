package org.lintas.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.lintas.face.FaceComparison.Outcome;
import org.lintas.face.FaceFinding.Kind;

class FaceComparerTests {

    private static final Threshold THRESHOLD = Calibration.simulatedSite().threshold(FalseMatchRate.ONE_IN_1000);

    private final FaceComparer comparer = new FaceComparer();

    @Test
    void anUnreadablePictureLeavesTheComparisonUndetermined() {
        byte[] plain = Pictures.encoded(Pictures.gradient(160, 200), "jpeg");

        var comparison = comparer.compare(new byte[] {1, 2, 3}, plain, THRESHOLD);

        assertThat(comparison.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(comparison.match()).isFalse();
        assertThat(comparison.score()).isEmpty();
        assertThat(comparison.referenceFindings()).extracting(FaceFinding::kind).containsExactly(Kind.UNREADABLE);
        assertThat(comparison.probeFindings()).extracting(FaceFinding::kind).containsExactly(Kind.NO_FACE);
    }

    @Test
    void refusesAThresholdOfAnotherModel() {
        var foreign = new Threshold(0.5, FalseMatchRate.ONE_IN_1000, "elsewhere", "another-model");
        var nothing = comparer.sample(new byte[0]);

        assertThatIllegalArgumentException().isThrownBy(() -> comparer.compare(nothing, nothing, foreign));
    }
}
