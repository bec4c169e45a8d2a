package org.lintas.fingerprint.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lintas.fingerprint.FingerComparer;
import org.lintas.fingerprint.FingerSample;
import org.lintas.testkit.Seed;

class FingerIdentifierTests {

    private final long seed = Seed.current();
    private final SplittableRandom random = new SplittableRandom(seed);
    private final FingerGallery gallery = new FingerGallery(1_000);
    private final Map<Long, PersonPrints> enrolled = new TreeMap<>();
    private final FingerIdentifier identifier =
            new FingerIdentifier(gallery, entry -> Optional.ofNullable(enrolled.get(entry)));

    @Test
    void theMateComesFirstWithTheScoreOfTheComparison() {
        enrol(300);
        var mate = Objects.requireNonNull(enrolled.get(42L)).fingers();
        var finger = Objects.requireNonNull(mate.get(1));
        var probe = GrownPrints.impression(finger, random);

        var found = identifier.identify(PersonPrints.ofOne(probe), IdentificationLimit.usual(gallery, 5));

        double score = new FingerComparer().against(FingerSample.of(probe)).score(finger);
        assertThat(found).as("seed %d", seed).hasSize(5).first().isEqualTo(new FingerCandidate(42, score, 1));
    }

    @Test
    void whoWasDeletedMeanwhileIsNoCandidate() {
        enrol(3);
        enrolled.remove(1L);

        assertThat(identifier.identify(PersonPrints.ofOne(GrownPrints.finger(random)), new IdentificationLimit(3, 3)))
                .extracting(FingerCandidate::entry)
                .containsExactlyInAnyOrder(0L, 2L);
    }

    @Test
    void limitsAreKept() {
        assertThat(IdentificationLimit.usual(gallery, 5)).isEqualTo(new IdentificationLimit(100, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new IdentificationLimit(0, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IdentificationLimit(FingerGallery.CANDIDATES_MAX + 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new IdentificationLimit(1, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IdentificationLimit(1, IdentificationLimit.CANDIDATES_MAX + 1));
        assertThat(new IdentificationLimit(FingerGallery.CANDIDATES_MAX, IdentificationLimit.CANDIDATES_MAX))
                .isNotNull();
    }

    private void enrol(int count) {
        for (long entry = 0; entry < count; entry++) {
            var person = PersonPrints.ofOne(GrownPrints.finger(random));
            gallery.insert(entry, person);
            enrolled.put(entry, person);
        }
    }
}
