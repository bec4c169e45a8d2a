package org.lintas.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorRateTests {

    /** Without errors the upper bound is known in closed form, 1 - 0.025^(1/n), and likewise below when all err. */
    @ParameterizedTest
    @CsvSource({"1", "4", "3000", "29640749"})
    void withoutAnErrorTheBoundIsThatOfTheClosedForm(long comparisons) {
        double bound = -Math.expm1(Math.log(0.025) / comparisons);

        var none = new ErrorRate(0, comparisons).interval();
        var all = new ErrorRate(comparisons, comparisons).interval();

        assertThat(none.low()).isZero();
        assertThat(none.high()).isCloseTo(bound, offset(1e-7 * bound));
        assertThat(all.low()).isCloseTo(1 - bound, offset(1e-7 * bound));
        assertThat(all.high()).isEqualTo(1);
    }

    /** Against the sum of the binomial distribution's own terms. */
    @ParameterizedTest
    @CsvSource({"1, 2", "1, 10", "5, 10", "9, 10", "6, 1800", "104, 1800", "900, 1800", "1799, 1800"})
    void theTailsBeyondBothBoundsHaveAFortiethEach(int errors, int comparisons) {
        var interval = new ErrorRate(errors, comparisons).interval();

        assertThat(1 - atMost(errors - 1, comparisons, interval.low())).isCloseTo(0.025, offset(1e-9));
        assertThat(atMost(errors, comparisons, interval.high())).isCloseTo(0.025, offset(1e-9));
        assertThat(interval.low()).isLessThan((double) errors / comparisons);
        assertThat(interval.high()).isGreaterThan((double) errors / comparisons);
    }

    @Test
    void refusesErrorsThatWereNotCompared() {
        assertThat(new ErrorRate(1, 4).share()).isEqualTo(0.25);
        assertThatIllegalArgumentException().isThrownBy(() -> new ErrorRate(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new ErrorRate(-1, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> new ErrorRate(5, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> new ErrorRate.Interval(0.2, 0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ErrorRate.Interval(0.2, 1.1));
    }

    private static double atMost(int errors, int comparisons, double share) {
        double sum = 0;
        double logarithm = comparisons * Math.log1p(-share);
        for (int i = 0; i <= errors; i++) {
            sum += Math.exp(logarithm);
            logarithm += Math.log((double) (comparisons - i) / (i + 1)) + Math.log(share) - Math.log1p(-share);
        }
        return sum;
    }
}
