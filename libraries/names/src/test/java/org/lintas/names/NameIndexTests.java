package org.lintas.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.lintas.mrz.PartialDate;
import org.lintas.testkit.Seed;

class NameIndexTests {

    private static final int PERSONS = 800;
    private static final int SEARCHES = 60;

    /** From where nearly everybody of the same birth is found to where only rare whole names are. */
    private static final double[] THRESHOLDS = {-8, 0, 4, PersonMatcher.bits(0.5), 12, 16, 24};

    private final PersonMatcher matcher = new PersonMatcher();

    /** A person and what the best of their names and births say. */
    private record Scored(long id, double bits) {}

    @Test
    void whoIsFoundByComparingEverybodyIsFoundAtEveryThreshold() {
        var random = new SplittableRandom(Seed.current());
        var made = new MadePersons(random);
        List<ListedPerson> persons =
                LongStream.range(0, PERSONS).mapToObj(made::listed).toList();
        NameIndex index = NameIndex.of(persons);
        for (int i = 0; i < SEARCHES; i++) {
            NamedPerson sought =
                    i % 3 == 0 ? made.stranger() : made.altered(persons.get(random.nextInt(persons.size())));
            List<Scored> all = everybody(sought, persons);
            for (double threshold : THRESHOLDS) {
                List<Scored> expected =
                        all.stream().filter(one -> one.bits() >= threshold).toList();
                assertThat(scored(index.search(sought, threshold)))
                        .as("%s at %s, -Dtests.seed=%d", sought, threshold, Seed.current())
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void aHitExplainsItselfAndTheSameSearchGivesTheSame() {
        var made = new MadePersons(new SplittableRandom(Seed.current()));
        List<ListedPerson> persons =
                LongStream.range(0, 300).mapToObj(made::listed).toList();
        List<NamedPerson> manifest = persons.stream().map(made::altered).toList();

        List<List<NameHit>> found = NameIndex.of(persons).searchAll(manifest, 4);

        assertThat(found)
                .hasSameSizeAs(manifest)
                .isEqualTo(NameIndex.of(persons).searchAll(manifest, 4));
        for (int i = 0; i < found.size(); i++) {
            for (NameHit hit : found.get(i)) {
                assertThat(hit.comparison()).isEqualTo(matcher.compare(manifest.get(i), hit.name(), hit.birth()));
                assertThat(hit.comparison().explanation().stream()
                                .mapToDouble(EvidencePart::bits)
                                .sum())
                        .isEqualTo(hit.comparison().bits(), within(1e-9));
            }
        }
    }

    @Test
    void anInitialCountsWhereEverythingElseIsNeededToo() {
        BirthSpan birth = BirthSpan.of(PartialDate.of(1961, 7, 10));
        var listed = new ListedPerson(1, List.of(NameParser.text("RADE PAUL")), List.of(birth));
        var sought = new NamedPerson(NameParser.text("RADE P"), Optional.of(birth.first()));
        double bits = matcher.compare(sought, listed.names().getFirst(), Optional.of(birth))
                .bits();

        assertThat(scored(NameIndex.of(List.of(listed)).search(sought, bits))).containsExactly(new Scored(1, bits));
    }

    @Test
    void oneWordIsFoundThatIsTwoParticlesOfTheList() {
        var listed = new ListedPerson(1, List.of(NameParser.text("AL HAJI JOO ABEBE")), List.of());
        var sought = new NamedPerson(NameParser.text("ALHAJI JOO ABEBE"), Optional.of(PartialDate.of(1970, 10, 11)));
        double bits = matcher.compare(sought, listed.names().getFirst(), Optional.empty())
                .bits();

        assertThat(scored(NameIndex.of(List.of(listed)).search(sought, bits))).containsExactly(new Scored(1, bits));
    }

    @Test
    void twoWordsThatManyBearTogetherAreFoundAsOneByADateWithOneComponentOff() {
        List<ListedPerson> persons = LongStream.range(0, 300)
                .mapToObj(id -> new ListedPerson(
                        id,
                        List.of(NameParser.text(
                                "ZAL MOKH QU" + (char) ('A' + id % 26) + "ND" + (char) ('A' + id / 26))),
                        List.of(BirthSpan.of(PartialDate.of(1950 + (int) (id % 40), 1 + (int) (id % 12), 5)))))
                .toList();
        NamedPerson sought = new NamedPerson(NameParser.text("ZALMOKH QUAND"), Optional.of(PartialDate.of(1961, 3, 5)));

        for (double threshold : THRESHOLDS) {
            assertThat(scored(NameIndex.of(persons).search(sought, threshold)))
                    .isEqualTo(everybody(sought, persons).stream()
                            .filter(one -> one.bits() >= threshold)
                            .toList());
        }
    }

    @Test
    void theBestOfSeveralNamesAndBirthsCounts() {
        var person = new ListedPerson(
                7,
                List.of(NameParser.text("Abu Zayd"), NameParser.text("Tarquin Beeblebrox")),
                List.of(BirthSpan.about(1950), BirthSpan.of(PartialDate.parse("1971-05-06"))));
        var sought =
                new NamedPerson(NameParser.text("BEEBLEBROX<<TARQUIN"), Optional.of(PartialDate.parse("1971-05-06")));

        List<NameHit> hits = NameIndex.of(List.of(person)).search(sought, 9.5);

        assertThat(hits).hasSize(1);
        assertThat(hits.getFirst().id()).isEqualTo(7);
        assertThat(hits.getFirst().name()).isEqualTo(person.names().getLast());
        assertThat(hits.getFirst().birth()).contains(person.births().getLast());
    }

    @Test
    void whoHasNoNameIsNeitherSoughtNorFound() {
        PersonName none = NameParser.text("...");
        var listed = new ListedPerson(1, List.of(none), List.of());

        assertThat(NameIndex.of(List.of()).search(NamedPerson.of(NameParser.text("Anna Eriksson")), -100))
                .isEmpty();
        assertThat(NameIndex.of(List.of(listed)).search(NamedPerson.of(none), -100))
                .isEmpty();
        assertThat(NameIndex.of(List.of(listed)).search(NamedPerson.of(NameParser.text("Anna")), -100))
                .isEmpty();
        assertThat(NameIndex.of(List.of(listed)).size()).isEqualTo(1);
    }

    @Test
    void aThresholdIsANumberAndAPersonHasBounds() {
        NameIndex index = NameIndex.of(List.of());
        NamedPerson anna = NamedPerson.of(NameParser.text("Anna"));
        List<PersonName> names = new ArrayList<>();
        for (int i = 0; i < ListedPerson.NAMES_MAX; i++) {
            names.add(anna.name());
        }

        assertThat(new ListedPerson(1, names, List.of()).names()).hasSize(ListedPerson.NAMES_MAX);
        names.add(anna.name());
        assertThatThrownBy(() -> new ListedPerson(1, names, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> index.search(anna, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PersonMatcher.bits(1)).isInstanceOf(IllegalArgumentException.class);
    }

    private List<Scored> everybody(NamedPerson sought, List<ListedPerson> persons) {
        List<Scored> scored = new ArrayList<>();
        for (ListedPerson person : persons) {
            double best = Double.NEGATIVE_INFINITY;
            for (PersonName name : person.names()) {
                for (BirthSpan birth : person.births()) {
                    best = Math.max(best, bits(sought, name, Optional.of(birth)));
                }
                if (person.births().isEmpty()) {
                    best = Math.max(best, bits(sought, name, Optional.empty()));
                }
            }
            if (best > Double.NEGATIVE_INFINITY) {
                scored.add(new Scored(person.id(), best));
            }
        }
        scored.sort(Comparator.comparingDouble((Scored one) -> -one.bits()).thenComparingLong(Scored::id));
        return scored;
    }

    private double bits(NamedPerson sought, PersonName name, Optional<BirthSpan> birth) {
        return name.words().isEmpty() || sought.name().words().isEmpty()
                ? Double.NEGATIVE_INFINITY
                : matcher.compare(sought, name, birth).bits();
    }

    private static List<Scored> scored(List<NameHit> hits) {
        return hits.stream()
                .map(hit -> new Scored(hit.id(), hit.comparison().bits()))
                .toList();
    }
}
