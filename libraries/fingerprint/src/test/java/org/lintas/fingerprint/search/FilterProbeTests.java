package org.lintas.fingerprint.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lintas.fingerprint.FingerTemplate;
import org.lintas.fingerprint.Minutia;
import org.lintas.testkit.Seed;

/** The filter, which counts for 64 minutiae at once, against a twin that counts pair by pair. */
class FilterProbeTests {

    private final long seed = Seed.current();
    private final SplittableRandom random = new SplittableRandom(seed);

    @Test
    void scoresAreThoseOfTheTwinOnRandomPrints() {
        for (int i = 0; i < 60; i++) {
            var probe = GrownPrints.finger(random.nextInt(1, 90), random);
            assertTwin(probe, GrownPrints.finger(random.nextInt(1, 90), random));
            assertTwin(probe, GrownPrints.impression(probe, random));
        }
    }

    @Test
    void scoresAreThoseOfTheTwinOnPrintsOfOneKind() {
        var same = IntStream.range(0, 255)
                .mapToObj(i -> new Minutia(10 * (i % 16), 10 * (i / 16), 0, Minutia.Kind.ENDING))
                .toList();
        var grid = new FingerTemplate(400, 400, same);
        var onePlace = new FingerTemplate(400, 400, Collections.nCopies(40, same.getFirst()));
        var nothing = new FingerTemplate(400, 400, List.of());

        assertTwin(grid, grid);
        assertThat(score(grid, grid)).isEqualTo(FilterRow.MINUTIAE_MAX * FilterProbe.WORTH[8]);
        for (var template : List.of(onePlace, nothing, GrownPrints.finger(2, random))) {
            assertThat(score(template, template)).isZero();
            assertThat(score(grid, template)).isZero();
            assertThat(score(template, grid)).isZero();
        }
    }

    @Test
    void anotherImpressionScoresAboveAStranger() {
        for (int i = 0; i < 50; i++) {
            var finger = GrownPrints.finger(40, random);
            assertThat(score(GrownPrints.impression(finger, random), finger))
                    .as("seed %d", seed)
                    .isGreaterThan(score(GrownPrints.finger(40, random), finger));
        }
    }

    private void assertTwin(FingerTemplate probe, FingerTemplate enrolled) {
        assertThat(score(probe, enrolled)).as("seed %d", seed).isEqualTo(twin(probe, enrolled));
    }

    private static int score(FingerTemplate probe, FingerTemplate enrolled) {
        try (var arena = Arena.ofConfined()) {
            var row = arena.allocate(FilterRow.BYTES, Long.BYTES);
            FilterRow.write(enrolled, row);
            return new FilterProbe(probe).score(row, 0);
        }
    }

    private static int twin(FingerTemplate probe, FingerTemplate enrolled) {
        var probed = MinutiaPairs.central(probe, FilterProbe.MINUTIAE_MAX);
        var tolerated =
                probed.stream().map(minutia -> tolerated(minutia, probe)).toList();
        int score = 0;
        for (var minutia : MinutiaPairs.central(enrolled, FilterRow.MINUTIAE_MAX)) {
            int best = 0;
            double middle = ((int) (minutia.direction() / (Math.PI / 8)) + 0.5) * Math.PI / 8;
            for (int i = 0; i < probed.size(); i++) {
                if (Math.cos(middle - probed.get(i).direction()) >= -0.2) {
                    best = Math.max(best, shared(minutia, enrolled, tolerated.get(i)));
                }
            }
            score += FilterProbe.WORTH[best];
        }
        return score;
    }

    static int shared(Minutia minutia, FingerTemplate enrolled, Set<Integer> tolerated) {
        int shared = 0;
        for (var neighbour : MinutiaPairs.neighbours(minutia, enrolled.minutiae())) {
            shared += tolerated.contains(MinutiaPairs.bin(minutia, neighbour)) ? 1 : 0;
        }
        return shared;
    }

    static Set<Integer> tolerated(Minutia minutia, FingerTemplate probe) {
        Set<Integer> bins = new HashSet<>();
        MinutiaPairs.neighbours(minutia, probe.minutiae())
                .forEach(neighbour -> MinutiaPairs.eachTolerated(minutia, neighbour, bins::add));
        return bins;
    }
}
