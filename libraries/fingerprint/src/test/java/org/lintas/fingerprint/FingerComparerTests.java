package org.lintas.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lintas.calibration.FalseMatchRate;
import org.lintas.calibration.Threshold;

class FingerComparerTests {

    private static final FingerTemplate FINGER = MadeTemplates.of(7, 40);
    private static final Threshold THRESHOLD = FingerCalibrations.scanners().threshold(FalseMatchRate.ONE_IN_1000);

    private final FingerComparer comparer = new FingerComparer();

    @Test
    void theSameMinutiaeMatchWhereverTheyLie() {
        FingerComparison comparison = compare(FINGER, MadeTemplates.moved(FINGER, 30));

        assertThat(comparison.match()).isTrue();
        assertThat(comparison.score()).isGreaterThan(100);
        assertThat(comparison.readings()).isEqualTo(1);
    }

    @Test
    void otherMinutiaeDoNotMatch() {
        assertThat(compare(FINGER, MadeTemplates.of(8, 40)).match()).isFalse();
    }

    @Test
    void itDoesNotMatterWhichIsTheProbe() {
        FingerTemplate other = MadeTemplates.moved(FINGER, 5);

        assertThat(compare(FINGER, other).score())
                .isCloseTo(compare(other, FINGER).score(), within(1e-9));
    }

    @Test
    void aPrintWithoutMinutiaeMatchesNothing() {
        FingerTemplate none = new FingerTemplate(100, 100, List.of());

        assertThat(compare(none, FINGER).score()).isZero();
        assertThat(compare(FINGER, none).score()).isZero();
        assertThat(compare(none, none).match()).isFalse();
        assertThat(comparer.explain(none, FINGER).pairs()).isEmpty();
    }

    @Test
    void printsWithFurtherReadingsAreComparedByAllOfThem() {
        FingerSample both = new FingerSample(FINGER, List.of(MadeTemplates.of(9, 40)), Optional.empty());
        FingerSample other =
                new FingerSample(MadeTemplates.moved(FINGER, 9), List.of(MadeTemplates.of(10, 40)), Optional.empty());

        FingerComparison byAll = comparer.compare(both, other, THRESHOLD);
        FingerComparison byOne = comparer.compare(both, FingerSample.of(other.template()), THRESHOLD);

        assertThat(byAll.readings()).isEqualTo(2);
        assertThat(byOne.readings()).isEqualTo(1);
        assertThat(byAll.score()).isLessThan(byOne.score());
    }

    @Test
    void theExplanationNamesTheMinutiaeThatBelongTogether() {
        FingerTemplate moved = MadeTemplates.moved(FINGER, 12);

        MatchExplanation explanation = comparer.explain(FINGER, moved);

        assertThat(explanation.pairs()).hasSizeGreaterThan(30).allSatisfy(pair -> {
            assertThat(pair.candidate().x() - pair.probe().x()).isBetween(11, 14);
            assertThat(pair.candidate().y() - pair.probe().y()).isBetween(10, 13);
        });
        assertThat(explanation.pairs().stream().map(MinutiaPair::probe)).doesNotHaveDuplicates();
        assertThat(explanation.probeMinutiae()).isEqualTo(40);
    }

    private FingerComparison compare(FingerTemplate probe, FingerTemplate candidate) {
        return comparer.compare(FingerSample.of(probe), FingerSample.of(candidate), THRESHOLD);
    }
}
