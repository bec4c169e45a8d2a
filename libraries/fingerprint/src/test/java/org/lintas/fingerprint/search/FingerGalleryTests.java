package org.lintas.fingerprint.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.lintas.fingerprint.FingerTemplate;
import org.lintas.testkit.Seed;

class FingerGalleryTests {

    private final long seed = Seed.current();
    private final SplittableRandom random = new SplittableRandom(seed);

    @Test
    void findsAPersonAmongManyByOtherImpressions() {
        var gallery = new FingerGallery(10_000);
        var persons = new TreeMap<Long, PersonPrints>();
        for (long entry = 0; entry < 4_200; entry++) {
            var person = entry % 4_095 < 20 ? person() : PersonPrints.ofOne(GrownPrints.finger(6, random));
            gallery.insert(entry, person);
            persons.put(entry, person);
        }

        for (long entry : new long[] {0, 17, 4_095, 4_096}) {
            var found = gallery.filter(again(Objects.requireNonNull(persons.get(entry))), 3);
            assertThat(found.getFirst().entry()).as("seed %d", seed).isEqualTo(entry);
            assertThat(found).hasSize(3).isSortedAccordingTo((one, other) -> other.score() - one.score());
        }
    }

    @Test
    void takesOneFingerOfSeveralAndRefusesNone() {
        var gallery = new FingerGallery(100);
        var person = person();
        gallery.insert(1, person);
        gallery.insert(2, person());
        var second = new PersonPrints(Map.of(2, finger(person, 2)));

        assertThat(gallery.filter(second, 1).getFirst().entry()).isEqualTo(1);
        assertThat(gallery.filter(new PersonPrints(Map.of(9, finger(person, 2))), 5))
                .as("nobody has this finger")
                .containsExactly(new FilterCandidate(1, 0), new FilterCandidate(2, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new PersonPrints(Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new PersonPrints(Map.of(0, finger(person, 2))));
        assertThatIllegalArgumentException().isThrownBy(() -> new PersonPrints(Map.of(11, finger(person, 2))));
    }

    @Test
    void whatIsDeletedIsGoneAndItsPlaceHoldsNothingOfIt() {
        var gallery = new FingerGallery(2);
        var person = person();
        assertThat(gallery.insert(1, person)).isTrue();
        assertThat(gallery.insert(1, person)).as("taken").isFalse();
        assertThat(gallery.delete(1)).isTrue();
        assertThat(gallery.delete(1)).isFalse();
        assertThat(gallery.filter(person, 5)).isEmpty();

        gallery.insert(2, PersonPrints.ofOne(GrownPrints.finger(random)));
        assertThat(gallery.filter(new PersonPrints(Map.of(2, finger(person, 2))), 5))
                .containsExactly(new FilterCandidate(2, 0));
        assertThat(gallery.size()).isEqualTo(1);
    }

    @Test
    void refusesWhatIsBeyondItsLimits() {
        var gallery = new FingerGallery(1);
        var person = person();
        assertThatIllegalArgumentException().isThrownBy(() -> gallery.insert(-1, person));
        gallery.insert(0, person);
        assertThatIllegalStateException().isThrownBy(() -> gallery.insert(1, person));
        assertThatIllegalArgumentException().isThrownBy(() -> gallery.filter(person, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> gallery.filter(person, FingerGallery.CANDIDATES_MAX + 1));
        assertThat(gallery.filter(person, FingerGallery.CANDIDATES_MAX)).hasSize(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new FingerGallery(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new FingerGallery(FingerGallery.ENTRIES_MAX + 1));
    }

    /** Two persons take turns in one slot: a search sees one of them whole, with the number that is theirs, or nobody. */
    @Test
    void aSearchNeverMixesTwoPersons() throws InterruptedException {
        var gallery = new FingerGallery(10);
        PersonPrints[] persons = {person(), person()};
        int[] scores = new int[2];
        for (int i = 0; i < 2; i++) {
            gallery.insert(i, persons[i]);
            scores[i] = gallery.filter(persons[0], 1).getFirst().score();
            gallery.delete(i);
        }
        var done = new AtomicBoolean();
        var writer = new Thread(() -> {
            for (int i = 0; i < 500; i++) {
                gallery.insert(i % 2, persons[i % 2]);
                gallery.delete(i % 2);
            }
            done.set(true);
        });
        writer.start();
        while (!done.get()) {
            for (var candidate : gallery.filter(persons[0], 2)) {
                assertThat(candidate.score()).isEqualTo(scores[(int) candidate.entry()]);
            }
        }
        writer.join();
    }

    private PersonPrints person() {
        var fingers = new TreeMap<Integer, FingerTemplate>();
        for (int position = 2; position <= 4; position++) {
            fingers.put(position, GrownPrints.finger(random));
        }
        return new PersonPrints(fingers);
    }

    private PersonPrints again(PersonPrints person) {
        var fingers = new TreeMap<Integer, FingerTemplate>();
        person.fingers().forEach((position, finger) -> fingers.put(position, GrownPrints.impression(finger, random)));
        return new PersonPrints(fingers);
    }

    private static FingerTemplate finger(PersonPrints person, int position) {
        return Objects.requireNonNull(person.fingers().get(position));
    }
}
