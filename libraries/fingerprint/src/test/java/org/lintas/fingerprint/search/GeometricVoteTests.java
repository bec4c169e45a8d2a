package org.lintas.fingerprint.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lintas.fingerprint.FingerTemplate;
import org.lintas.fingerprint.Minutia;
import org.lintas.testkit.Seed;

/** The vote, which looks at a map of bits, against a twin that measures every distance. */
class GeometricVoteTests {

    private final long seed = Seed.current();
    private final SplittableRandom random = new SplittableRandom(seed);

    @Test
    void votesAreThoseOfTheTwinOnRandomPrints() {
        for (int i = 0; i < 40; i++) {
            var probe = GrownPrints.finger(random.nextInt(1, 90), random);
            assertTwin(probe, GrownPrints.finger(random.nextInt(1, 90), random));
            assertTwin(probe, GrownPrints.impression(probe, random));
        }
    }

    @Test
    void votesAreThoseOfTheTwinOnPrintsThatAreAllAlikeOrFarAway() {
        var same = IntStream.range(0, 255)
                .mapToObj(i -> new Minutia(10 * (i % 16), 10 * (i / 16), 0, Minutia.Kind.ENDING))
                .toList();
        var grid = new FingerTemplate(400, 400, same);
        var far = new ArrayList<>(GrownPrints.finger(40, random).minutiae());
        far.add(new Minutia(Minutia.PLACE_MAX, -Minutia.PLACE_MAX, 1, Minutia.Kind.ENDING));
        var corner = new FingerTemplate(400, 400, far);
        var onePlace = new FingerTemplate(400, 400, Collections.nCopies(40, same.getFirst()));
        var nothing = new FingerTemplate(400, 400, List.of());

        for (var probe : List.of(grid, corner, onePlace, nothing)) {
            for (var enrolled : List.of(grid, corner, onePlace, nothing)) {
                assertTwin(probe, enrolled);
            }
        }
        assertThat(vote(nothing, grid)).isZero();
        assertThat(vote(grid, nothing)).isZero();
    }

    @Test
    void everyMinutiaOfAPrintVotesForItselfHoweverItIsMovedAndTurned() {
        var finger = GrownPrints.finger(FilterRow.MINUTIAE_MAX, random);
        int kept = MinutiaPairs.central(finger, FilterRow.MINUTIAE_MAX).size();
        assertThat(vote(finger, finger)).as("seed %d", seed).isEqualTo(GeometricVote.SCALE * kept);

        for (int i = 0; i < 30; i++) {
            var other = GrownPrints.finger(40, random);
            assertThat(vote(GrownPrints.impression(other, random), other))
                    .as("seed %d", seed)
                    .isGreaterThan(vote(GrownPrints.finger(40, random), other));
        }
    }

    @Test
    void aPlaceHasBounds() {
        var place = new CoarsePlace(CoarsePlace.REACH, -CoarsePlace.REACH, CoarsePlace.CIRCLE - 1);
        assertThat(place.x()).isEqualTo(-place.y());
        assertThatIllegalArgumentException().isThrownBy(() -> new CoarsePlace(CoarsePlace.REACH + 1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new CoarsePlace(0, -CoarsePlace.REACH - 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new CoarsePlace(0, 0, CoarsePlace.CIRCLE));
        assertThatIllegalArgumentException().isThrownBy(() -> new CoarsePlace(0, 0, -1));
    }

    private void assertTwin(FingerTemplate probe, FingerTemplate enrolled) {
        assertThat(vote(probe, enrolled)).as("seed %d", seed).isEqualTo(twin(probe, enrolled));
    }

    private static int vote(FingerTemplate probe, FingerTemplate enrolled) {
        return new FilterProbe(probe).vote(FilterRow.of(enrolled), 0);
    }

    private static int twin(FingerTemplate probe, FingerTemplate enrolled) {
        var kept = MinutiaPairs.central(probe, FilterProbe.MINUTIAE_MAX);
        var places = CoarsePlace.of(kept);
        var others = MinutiaPairs.central(enrolled, FilterRow.MINUTIAE_MAX);
        var theirs = CoarsePlace.of(others);
        int best = 0;
        for (int i = 0; i < others.size(); i++) {
            for (int p : alike(others.get(i), enrolled, kept, probe)) {
                best = Math.max(best, votes(theirs, theirs.get(i), places, places.get(p)));
            }
        }
        return best;
    }

    /** Which minutiae of the probe share most pairs, three at least. */
    private static List<Integer> alike(
            Minutia minutia, FingerTemplate enrolled, List<Minutia> kept, FingerTemplate probe) {
        double middle = ((int) (minutia.direction() / (Math.PI / 8)) + 0.5) * Math.PI / 8;
        int most = FilterProbe.ALIKE_MIN;
        List<Integer> alike = new ArrayList<>();
        for (int p = 0; p < kept.size(); p++) {
            int shared = FilterProbeTests.shared(minutia, enrolled, FilterProbeTests.tolerated(kept.get(p), probe));
            if (shared >= most && Math.cos(middle - kept.get(p).direction()) >= -0.2) {
                if (shared > most) {
                    alike.clear();
                    most = shared;
                }
                alike.add(p);
            }
        }
        return alike;
    }

    private static int votes(List<CoarsePlace> theirs, CoarsePlace pivot, List<CoarsePlace> places, CoarsePlace onto) {
        int turn = Math.floorMod(onto.direction() - pivot.direction(), 256);
        int sine = (int) Math.round(4_096 * Math.sin(turn * Math.PI / 128));
        int cosine = (int) Math.round(4_096 * Math.sin(Math.floorMod(turn + 64, 256) * Math.PI / 128));
        var taken = new TreeSet<Integer>();
        int ground = 0;
        for (var their : theirs) {
            int x = their.x() - pivot.x();
            int y = their.y() - pivot.y();
            int toX = onto.x() + Math.floorDiv(cosine * x - sine * y, 4_096);
            int toY = onto.y() + Math.floorDiv(sine * x + cosine * y, 4_096);
            if (toX >= -128 && toX < 128 && toY >= -128 && toY < 128) {
                // The middle of a cell of four units.
                double cellX = 4.0 * Math.floorDiv(toX, 4) + 2;
                double cellY = 4.0 * Math.floorDiv(toY, 4) + 2;
                int sector = Math.floorMod(their.direction() + turn, 256) / 8 * 8 + 4;
                ground += places.stream().anyMatch(place -> distance(place, cellX, cellY) <= 20) ? 1 : 0;
                IntStream.range(0, places.size())
                        .filter(p -> !taken.contains(p)
                                && distance(places.get(p), cellX, cellY) <= 7
                                && 128 - Math.abs(128 - Math.abs(places.get(p).direction() - sector)) <= 16)
                        .findFirst()
                        .ifPresent(taken::add);
            }
        }
        return 16 * taken.size() * taken.size() / Math.max(6, ground);
    }

    private static double distance(CoarsePlace place, double x, double y) {
        return Math.hypot(place.x() - x, place.y() - y);
    }
}
