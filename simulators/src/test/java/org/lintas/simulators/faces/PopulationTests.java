package org.lintas.simulators.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.lintas.calibration.FalseMatchRate;
import org.lintas.face.FaceCalibrations;
import org.lintas.face.FaceComparer;
import org.lintas.face.FaceTemplate;

class PopulationTests {

    private final Comparison comparison = new Comparison(new FaceComparer());

    @Test
    void aDrawnPopulationKeepsItsTerms() {
        var people = Population.draw(new Population.Terms(1, 4, 0.75, 0.85), comparison);

        assertThat(people).hasSize(4).doesNotHaveDuplicates();
        for (var one : people) {
            for (var other : people) {
                double score = comparison.score(portrait(one), portrait(other));
                assertThat(score <= 0.75 || one.equals(other)).isTrue();
            }
        }
    }

    @Test
    void termsThatNobodyKeepsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Population.draw(new Population.Terms(1, 1, 0.75, 1.01), new Blind()))
                .withMessageContaining("only 0 identities");
        assertThatIllegalArgumentException().isThrownBy(() -> new Population.Terms(1, 0, 0.75, 0.9));
    }

    @Test
    void vettedIdentitiesStayApart() {
        double threshold = FaceCalibrations.simulatedSite()
                .threshold(FalseMatchRate.ONE_IN_1000)
                .value();
        var vetted = Population.vetted();
        var some = vetted.subList(0, 5);

        assertThat(vetted).hasSizeGreaterThanOrEqualTo(140).doesNotHaveDuplicates();
        for (var one : some) {
            var live = comparison.template(FaceRenderer.jpeg(one, Capture.live(one.seed() * 2)));
            for (var other : some) {
                double score = comparison.score(portrait(other), live);
                assertThat(score >= threshold).isEqualTo(one.equals(other));
            }
        }
    }

    private FaceTemplate portrait(Identity identity) {
        var picture = FaceRenderer.render(identity, Capture.portrait(identity.seed()));
        return comparison.template(FaceRenderer.jpegWithin(picture, 15_000));
    }

    private record Comparison(FaceComparer comparer) implements Population.Matcher<FaceTemplate> {

        @Override
        public FaceTemplate template(byte[] jpeg) {
            return comparer.sample(jpeg).template().orElseThrow();
        }

        @Override
        public double score(FaceTemplate one, FaceTemplate other) {
            return one.score(other);
        }
    }

    /** Sees everybody alike. */
    private static final class Blind implements Population.Matcher<Integer> {

        @Override
        public Integer template(byte[] jpeg) {
            return 0;
        }

        @Override
        public double score(Integer one, Integer other) {
            return 1;
        }
    }
}
